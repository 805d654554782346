import type { Impression } from './impression.ts'

/** What speaks for either side of a text, and where that leaves it. */
export interface Balance {
  /** 0 very negative, 1 very positive; two decimals. */
  readonly score: number
  /** Sums of the valences of each side, both at least 0. */
  readonly positive: number
  readonly negative: number
}

/** A sum of this size is half way to the end of the scale: labels (C-08) and priorities (C-10) then fit real messages. */
const HALF_WAY = 4.8
const EXCLAMATION = 0.292
const QUESTION = 0.18
const MOST_MARKS = 4

export function balanceOf(text: string, found: readonly Impression[]): Balance {
  let positive = 0
  let negative = 0
  let sum = 0
  for (const { valence, weight } of found) {
    sum += valence * weight
    if (valence > 0) positive += valence
    else negative -= valence
  }
  const emphasised = sum === 0 ? 0 : sum + Math.sign(sum) * emphasisOf(text)
  const compound = emphasised / (Math.abs(emphasised) + HALF_WAY)
  return { score: Math.round((compound + 1) * 50) / 100, positive, negative }
}

function emphasisOf(text: string): number {
  const questions = countOf(text, '?')
  return countOf(text, '!') * EXCLAMATION + (questions > 1 ? questions * QUESTION : 0)
}

function countOf(text: string, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at !== -1 && count < MOST_MARKS; at = text.indexOf(mark, at + 1)) count += 1
  return count
}
