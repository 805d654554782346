import type { SentimentLabel } from '../sentiment/label.ts'
import { NEGATORS } from '../sentiment/modifiers.ts'
import { isTurnedBehind } from '../sentiment/turkish-negation.ts'
import { fold } from '../text/fold.ts'
import { stem } from '../text/stem.ts'
import type { Token } from '../text/tokens.ts'
import { CUES } from './cues.ts'
import { EMOTIONS, type Emotion } from './emotion.ts'
import { TURKISH_CUES } from './turkish-cues.ts'

interface Cue {
  readonly words: readonly string[]
  readonly emotion: Emotion
}

const MOST = 3
/** A weaker emotion than this part of the strongest isn't named beside it. */
const BESIDE_STRONGEST = 0.4
const PHRASE_WEIGHT = 1.2

const cues = new Map<string, Cue[]>()
for (const emotion of EMOTIONS) {
  for (const cue of CUES[emotion]?.split('|') ?? []) {
    const words = cue.trim().split(/\s+/).map(fold)
    const key = words.length === 1 ? stem(words[0] ?? '') : (words[0] ?? '')
    cues.set(key, [...(cues.get(key) ?? []), { words, emotion }])
  }
}

const SHORTEST_BEGINNING = 3
const LONGEST_BEGINNING = 12
const turkishBeginnings = new Map<string, Emotion>()
for (const emotion of EMOTIONS) {
  for (const beginning of TURKISH_CUES[emotion]?.split(/\s+/) ?? []) turkishBeginnings.set(beginning, emotion)
}

/** What the mood of a text is known to be. */
export interface KnownMood {
  readonly sentiment: SentimentLabel
  /** 0 to 1. */
  readonly score: number
  /** ISO 639-1. */
  readonly language: string
}

/**
 * The emotions a text shows, strongest first, none against its mood. Where the mood is clear but no word names an
 * emotion, the mildest one of that side stands for it; a text without mood is `neutral`.
 */
export function emotionsOf(tokens: readonly Token[], { sentiment, score, language }: KnownMood): readonly Emotion[] {
  const strengths = cueStrengths(tokens)
  if (language === 'tr') addTurkishCues(strengths, tokens)
  const shown = strongest(strengths, score).filter((emotion) => !isAgainst(emotion, sentiment))
  return shown.length > 0 ? shown : [withoutCue(score)]
}

/** The emotions that words name, strongest first; may be none. */
export function emotionsByCues(tokens: readonly Token[], score: number): readonly Emotion[] {
  return strongest(cueStrengths(tokens), score)
}

/** The emotions that whole phrases name ("still waiting"): surer than single words. May be none. */
export function emotionsByPhrases(tokens: readonly Token[], score: number): readonly Emotion[] {
  return strongest(phraseStrengths(tokens.map(({ folded }) => folded)), score)
}

function strongest(strengths: Map<Emotion, number>, score: number): readonly Emotion[] {
  for (const [emotion, strength] of strengths) strengths.set(emotion, Math.sqrt(strength) * fitness(emotion, score))
  const ranked = [...strengths].filter(([, strength]) => strength > 0).sort(([, a], [, b]) => b - a)
  const least = (ranked[0]?.[1] ?? 0) * BESIDE_STRONGEST
  return ranked
    .filter(([, strength]) => strength >= least)
    .slice(0, MOST)
    .map(([emotion]) => emotion)
}

function cueStrengths(tokens: readonly Token[]): Map<Emotion, number> {
  const words = tokens.map(({ folded }) => folded)
  const strengths = phraseStrengths(words)
  words.forEach((word, place) => {
    for (const cue of cues.get(stem(word)) ?? []) {
      if (cue.words.length === 1 && !isNegated(words, place)) add(strengths, cue.emotion, 1)
    }
  })
  return strengths
}

function phraseStrengths(words: readonly string[]): Map<Emotion, number> {
  const strengths = new Map<Emotion, number>()
  words.forEach((word, place) => {
    for (const cue of cues.get(word) ?? []) {
      const isThere = cue.words.length > 1 && cue.words.every((part, i) => part === words[place + i])
      if (isThere) add(strengths, cue.emotion, PHRASE_WEIGHT)
    }
  })
  return strengths
}

function add(strengths: Map<Emotion, number>, emotion: Emotion, weight: number): void {
  strengths.set(emotion, (strengths.get(emotion) ?? 0) + weight)
}

function addTurkishCues(strengths: Map<Emotion, number>, tokens: readonly Token[]): void {
  tokens.forEach(({ folded }, place) => {
    const emotion = turkishEmotion(folded)
    if (emotion && !isTurnedBehind(tokens, place)) add(strengths, emotion, 1)
  })
}

/** By the longest beginning. A short one is only taken for the whole word. */
function turkishEmotion(folded: string): Emotion | undefined {
  for (let length = Math.min(folded.length, LONGEST_BEGINNING); length >= SHORTEST_BEGINNING; length--) {
    const emotion = turkishBeginnings.get(folded.slice(0, length))
    if (emotion && (length > SHORTEST_BEGINNING || length === folded.length)) return emotion
  }
  return undefined
}

function isNegated(words: readonly string[], place: number): boolean {
  return NEGATORS.has(words[place - 1] ?? '') || NEGATORS.has(words[place - 2] ?? '')
}

const PLEASANT: ReadonlySet<Emotion> = new Set(['satisfaction', 'gratitude', 'joy', 'relief', 'excitement'])
const OPEN: ReadonlySet<Emotion> = new Set(['confusion', 'surprise', 'curiosity', 'neutral', 'worry'])

const GLOOMY: ReadonlySet<Emotion> = new Set(['frustration', 'disappointment', 'anger', 'worry', 'sadness', 'disgust'])

/** Whether an emotion says why a text has this mood. */
export function isFitting(emotion: Emotion, sentiment: SentimentLabel): boolean {
  if (sentiment === 'negative') return GLOOMY.has(emotion)
  if (sentiment === 'positive') return PLEASANT.has(emotion)
  return true
}

/** Whether an emotion is of the other side. */
function isAgainst(emotion: Emotion, sentiment: SentimentLabel): boolean {
  if (sentiment === 'negative') return PLEASANT.has(emotion)
  return sentiment === 'positive' && GLOOMY.has(emotion)
}

/** A cue against the mood of the whole ("great, broken again") is irony or another's feeling. */
function fitness(emotion: Emotion, score: number): number {
  if (OPEN.has(emotion)) return 1
  const agreement = PLEASANT.has(emotion) ? score : 1 - score
  return agreement < 0.35 ? 0 : 0.5 + agreement
}

function withoutCue(score: number): Emotion {
  if (score < 0.2) return 'anger'
  if (score < 0.4) return 'disappointment'
  return score > 0.6 ? 'satisfaction' : 'neutral'
}
