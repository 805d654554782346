import type { Grams } from './grams.ts'
import { RARITY_STEP } from './intent-model.ts'

/** A text as the layers see it: rows and their weights. */
export interface Vector {
  readonly rows: Uint32Array
  readonly weights: Float32Array
}

/**
 * Rare grams weigh more, and repeated ones a little. Words together weigh as much as pieces of words together, and all
 * texts the same, however long. Grams that no example had count in that: a strange text gets small sums.
 */
export function vectorOf({ hashes, counts, words }: Grams, rarity: Uint8Array): Vector {
  const mask = rarity.length - 1
  const rows = new Uint32Array(hashes.length)
  const weights = new Float32Array(hashes.length)
  for (let i = 0; i < rows.length; i++) {
    const row = (hashes[i] ?? 0) & mask
    const count = counts[i] ?? 1
    rows[i] = row
    weights[i] = (rarity[row] ?? 0) * RARITY_STEP * (count === 1 ? 1 : 1 + Math.log(count))
  }
  scale(weights, 0, words)
  scale(weights, words, weights.length)
  return { rows, weights }
}

function scale(weights: Float32Array, start: number, end: number): void {
  let squares = 0
  for (let i = start; i < end; i++) squares += (weights[i] ?? 0) ** 2
  const factor = Math.SQRT1_2 / (Math.sqrt(squares) || 1)
  for (let i = start; i < end; i++) weights[i] = (weights[i] ?? 0) * factor
}

const MOST_RARE = 255
const RARITY_POWER = 0.6

/** In how many of the texts each row's grams are. */
export function frequenciesOf(texts: readonly Grams[], rows: number): Uint32Array {
  const mask = rows - 1
  const frequencies = new Uint32Array(rows)
  for (const { hashes } of texts) {
    for (const hash of hashes) frequencies[hash & mask] = (frequencies[hash & mask] ?? 0) + 1
  }
  return frequencies
}

/** How rare grams are that so many texts have: grams of no text count as those of one. */
export function rarityOf(frequencies: Uint32Array, texts: number): Uint8Array {
  return Uint8Array.from(frequencies, (frequency) =>
    Math.min(
      MOST_RARE,
      Math.round((Math.log((texts + 1) / (Math.max(frequency, 1) + 1)) + 1) ** RARITY_POWER / RARITY_STEP),
    ),
  )
}
