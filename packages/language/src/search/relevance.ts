/** Hits below this are noise: a common word in a long text. */
export const LEAST_RELEVANCE = 0.05

const MIDDLE = 0.4
const STEEPNESS = 9

/**
 * A relevance of 0 to 1 from the share of the highest possible BM25F score. The curve was fitted to the top hits of
 * questions with and without an answer (StackFAQ and Banking77 FAQ, dev parts).
 */
export function calibrated(share: number): number {
  const relevance = 1 / (1 + Math.exp(-STEEPNESS * (share - MIDDLE)))
  return Math.round(relevance * 1e4) / 1e4
}
