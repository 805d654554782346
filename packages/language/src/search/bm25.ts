import { bodyCount, titleCount } from './postings.ts'
import { WEIGHTS } from './weights.ts'

/** How well a word's counts speak for a document, to be multiplied by the word's rarity: BM25 of title and body apart. */
export function weightOf(packedCounts: number, titleNorm: number, bodyNorm: number): number {
  const inTitle = titleCount(packedCounts)
  const inBody = bodyCount(packedCounts)
  const ofBody = (WEIGHTS.body * inBody) / (inBody + bodyNorm)
  return inTitle === 0 ? ofBody : ofBody + (WEIGHTS.title * inTitle) / (inTitle + titleNorm)
}
