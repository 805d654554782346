import type { Emotion } from '../emotions/emotion.ts'
import { emotionsByCues, emotionsByPhrases, isFitting } from '../emotions/emotions.ts'
import type { Impression } from '../sentiment/impression.ts'
import { type SentimentLabel, sideOf, type Thresholds } from '../sentiment/label.ts'
import type { Token } from '../text/tokens.ts'
import type { Mood } from './mood.ts'
import { MOST_EMOTIONS, namedEmotions } from './mood-emotions.ts'
import { moodEvidence } from './mood-evidence.ts'
import type { SentimentModel } from './mood-model.ts'
import { polesOf, readMood } from './mood-reading.ts'
import { chanceOfMixed, chancesOf, scoreOf } from './mood-score.ts'

/** The mood of an English text by a trained model, which also weighs what the lexicon found. */
export function moodByModel(
  model: SentimentModel,
  text: string,
  tokens: readonly Token[],
  found: readonly Impression[],
  thresholds: Thresholds,
): Mood {
  const reading = readMood(model, text, tokens, found)
  const poles = polesOf(model, reading)
  const score = scoreOf(model, reading, poles)
  const mixed = chanceOfMixed(model, reading)
  const sentiment = mixed > 0.5 ? 'mixed' : sideOf(score, thresholds)
  const [negative, neutral, positive] = chancesOf(poles)
  const confidence = { negative, neutral, positive, mixed }[sentiment]
  return {
    sentiment,
    score,
    confidence: Math.round(confidence * 100) / 100,
    emotions: withCues(namedEmotions(model, reading), sentiment, tokens, score),
    evidence: moodEvidence(model, text, tokens, reading.sums, found),
  }
}

/** The score alone. */
export function scoreByModel(
  model: SentimentModel,
  text: string,
  tokens: readonly Token[],
  found: readonly Impression[],
): number {
  const reading = readMood(model, text, tokens, found)
  return scoreOf(model, reading, polesOf(model, reading))
}

/**
 * The comments that teach emotions hardly speak of waiting and broken things: where none of those named fits a
 * clear mood, cues decide; beside a single one of a complaint, phrases of customers add theirs. A clear mood isn't "neutral" too.
 */
function withCues(
  named: readonly Emotion[],
  sentiment: SentimentLabel,
  tokens: readonly Token[],
  score: number,
): readonly Emotion[] {
  if (sentiment !== 'negative' && sentiment !== 'positive') return named
  const fits = (emotion: Emotion) => isFitting(emotion, sentiment)
  const clear = named.some(fits) ? named.filter((emotion) => emotion !== 'neutral') : named
  if (!clear.some(fits)) {
    const cues = emotionsByCues(tokens, score)
    return cues.some(fits) ? cues : clear
  }
  if (sentiment === 'positive') return clear
  const phrases = emotionsByPhrases(tokens, score).filter(fits)
  if (clear.length > 1 || phrases.length === 0) return clear
  return [...new Set([...inDegreeOf(phrases, clear), ...phrases])].slice(0, MOST_EMOTIONS)
}

/** Phrases of customers tell frustration from anger better than comments do. */
function inDegreeOf(phrases: readonly Emotion[], named: readonly Emotion[]): readonly Emotion[] {
  if (!phrases.includes('frustration') || phrases.includes('anger')) return named
  return named.map((emotion) => (emotion === 'anger' ? 'frustration' : emotion))
}
