import { FIELDS } from './document-terms.ts'
import { unpackCount } from './postings.ts'

/** How much a word counts by the field it stands in: title, steps, content. */
const WEIGHTS = [2.5, 1, 1] as const
/** How much long fields are held back. */
const LENGTH_PENALTIES = [0.4, 0.6, 0.7] as const
const SATURATION = 1.2

/** Inverse document frequency, never negative. */
export function rarity(documents: number, documentsWithTerm: number): number {
  return Math.log(1 + (documents - documentsWithTerm + 0.5) / (documentsWithTerm + 0.5))
}

/**
 * How well a document's counts of a term speak for it, 0 to 1 (Robertson's BM25F: fields are weighted and their lengths
 * normalised before saturation).
 */
export function weightOf(packedCounts: number, lengths: readonly number[], averages: readonly number[]): number {
  let frequency = 0
  for (let field = 0; field < FIELDS.length; field++) {
    const count = unpackCount(packedCounts, field)
    if (count === 0) continue
    const penalty = LENGTH_PENALTIES[field] ?? 0
    const relativeLength = (lengths[field] ?? 0) / (averages[field] || 1)
    frequency += ((WEIGHTS[field] ?? 1) * count) / (1 - penalty + penalty * relativeLength)
  }
  return frequency / (SATURATION + frequency)
}
