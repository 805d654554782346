import type { SearchHit } from './search-index.ts'

/** One page of the hits in order. Only as many as needed are sorted: common words match tens of thousands. */
export function best(hits: readonly SearchHit[], limit: number, offset: number): readonly SearchHit[] {
  const wanted = offset + limit
  const candidates = hits.length > 4 * wanted ? hits.filter(atLeast(thresholdFor(hits, wanted))) : [...hits]
  return candidates.sort(byScore).slice(offset, wanted)
}

function byScore(a: SearchHit, b: SearchHit): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1)
}

function atLeast(threshold: number): (hit: SearchHit) => boolean {
  return ({ score }) => score >= threshold
}

const BUCKETS = 1_000

/** A score that at least `wanted` hits reach and not many more, by counting scores in buckets. */
function thresholdFor(hits: readonly SearchHit[], wanted: number): number {
  const counts = new Uint32Array(BUCKETS + 1)
  for (const { score } of hits) counts[Math.floor(score * BUCKETS)] = (counts[Math.floor(score * BUCKETS)] ?? 0) + 1
  let reached = 0
  for (let bucket = BUCKETS; bucket > 0; bucket--) {
    reached += counts[bucket] ?? 0
    if (reached >= wanted) return bucket / BUCKETS
  }
  return 0
}
