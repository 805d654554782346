import type { Impression } from '../sentiment/impression.ts'
import { balanceOf } from '../sentiment/score.ts'

/** How many numbers a lexicon says about a text. The first is always 1. */
export const OWN_LEXICON_FEATURES = 26
/** How many numbers both lexicons say together. */
export const LEXICON_FEATURES = 2 * OWN_LEXICON_FEATURES

/** The place of the one that is 1 when words of praise and of criticism were found. */
export const BOTH_SIDES = 9

const MOST_MARKS = 4

/**
 * What the platform's lexicon and the one that people rated find in a text, as numbers of about -2 to 2 for the model to
 * weigh.
 */
export function lexiconFeatures(
  text: string,
  words: number,
  found: readonly Impression[],
  rated: readonly Impression[],
): Float32Array {
  const features = new Float32Array(LEXICON_FEATURES)
  fill(features, 0, text, words, found)
  fill(features, OWN_LEXICON_FEATURES, text, words, rated)
  return features
}

function fill(features: Float32Array, at: number, text: string, words: number, found: readonly Impression[]): void {
  const { score } = balanceOf(text, found)
  let positive = 0
  let negative = 0
  let weighed = 0
  let praises = 0
  let best = 0
  let worst = 0
  let first: Impression | undefined
  let last: Impression | undefined
  for (const impression of found) {
    const { valence, weight, start } = impression
    if (valence > 0) positive += valence
    else negative -= valence
    if (valence > 0) praises += 1
    weighed += valence * weight
    best = Math.max(best, valence)
    worst = Math.min(worst, valence)
    if (!first || start < first.start) first = impression
    if (!last || start > last.start) last = impression
  }
  const complaints = found.length - praises
  const own = [
    1,
    (score - 0.5) * 4,
    2 * squashed(positive, 3),
    2 * squashed(negative, 3),
    best / 2,
    worst / 2,
    (last?.valence ?? 0) / 2,
    (first?.valence ?? 0) / 2,
    Number(found.length === 0),
    Number(praises > 0 && complaints > 0),
    Number(praises > 0 && complaints === 0),
    Number(praises === 0 && complaints > 0),
    2 * squashed(weighed, 2),
    2 * squashed((positive - negative) / Math.sqrt(Math.max(1, words)), 0.6),
    Math.min(2, praises / 2),
    Math.min(2, complaints / 2),
    Number(found.some(({ weight }) => weight !== 1)),
    countOf(text, '!') / 3,
    countOf(text, '?') / 2,
    squashed(words, 20),
    2 * squashed(Math.min(positive, negative), 1.5),
  ]
  for (let i = 0; i < own.length; i++) features[at + i] = own[i] ?? 0
  features[at + 21 + Math.min(4, Math.floor(score * 5))] = 1
}

function squashed(value: number, half: number): number {
  return value / (Math.abs(value) + half)
}

function countOf(text: string, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at !== -1 && count < MOST_MARKS; at = text.indexOf(mark, at + 1)) count += 1
  return count
}
