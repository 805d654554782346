import type { Impression } from '../sentiment/impression.ts'
import { lowerCase } from '../text/fold.ts'
import { stem } from '../text/stem.ts'
import { isStopWord } from '../text/stop-words.ts'
import type { Token } from '../text/tokens.ts'
import { subjectWeight } from './subjects.ts'

const MOST = 8
/** A word of clear mood counts more than a subject: it is why somebody reads the analysis. */
const MOOD_WEIGHT = 0.7
const STRONG_MOOD = 1.1
const REPEATED = 0.2
const OTHER_WORD = 0.35
const LEAST = 0.5
const LONGEST = 40

/** Verbs and fillers of customer messages that say nothing without their object. */
const COMMON: ReadonlySet<string> = new Set(
  `received receive receiving recieved arrived arrive day days week weeks month months hour hours minutes time times help possible
please thank thanks day today tomorrow yesterday still any anything use used using work working try tried trying look looking find send sent
ask asking asked contact buy bought order's assistance information info regarding related query question questions able http https www com
gun gundur hafta haftadir zaman yardim bugun`.split(/\s+/),
)

/** The words of a text that say what it is about, most salient first: lower-case, as they stand in it. */
export function keywordsOf(tokens: readonly Token[], moods: readonly Impression[]): readonly string[] {
  const byStem = new Map<string, { readonly word: string; readonly salience: number; readonly place: number }>()
  const moodOf = moodsByToken(tokens, moods)
  tokens.forEach((token, place) => {
    const salience = salienceOf(token, moodOf.get(token) ?? 0)
    if (salience === 0) return
    const key = stem(token.folded)
    const before = byStem.get(key)
    if (!before) byStem.set(key, { word: lowerCase(token.text), salience, place })
    else byStem.set(key, { ...before, salience: Math.max(before.salience, salience) + REPEATED })
  })
  const ranked = [...byStem.values()].sort((a, b) => b.salience - a.salience || a.place - b.place)
  const salient = ranked.filter(({ salience }) => salience >= LEAST)
  return (salient.length >= 2 ? salient : ranked).slice(0, MOST).map(({ word }) => word)
}

function moodsByToken(tokens: readonly Token[], moods: readonly Impression[]): ReadonlyMap<Token, number> {
  const moodOf = new Map<Token, number>()
  let place = 0
  for (const { start, end, valence } of [...moods].sort((a, b) => a.start - b.start)) {
    for (let token = tokens[place]; token && token.start < end; token = tokens[++place]) {
      if (token.start >= start) moodOf.set(token, Math.abs(valence))
    }
  }
  return moodOf
}

function salienceOf({ folded }: Token, mood: number): number {
  if (folded.length < 3 || folded.length > LONGEST || isStopWord(folded) || /^\d/.test(folded)) return 0
  const fromMood = Math.min(STRONG_MOOD, mood * MOOD_WEIGHT)
  if (fromMood < STRONG_MOOD && COMMON.has(folded)) return 0
  return Math.max(fromMood, subjectWeight(folded), OTHER_WORD)
}
