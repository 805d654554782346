import { BANDS } from './affinity-data.ts'
import type { FactorInterest } from './affinity-model.ts'

/** So many customers like all others are added to each band, so that few say little. */
const PSEUDO_CUSTOMERS = 20

/** The share of each band's customers who took an interest in an item; undefined when nobody did. */
export function bandRates({ seen, bands, takers }: FactorInterest, item: number): Float64Array | undefined {
  const taken = takers.subarray(item * BANDS, (item + 1) * BANDS)
  const allTakers = taken.reduce((sum, count) => sum + count, 0)
  if (allTakers === 0) return undefined
  const warm = warmByBand(seen, bands)
  const overall = allTakers / warm.reduce((sum, count) => sum + count, 0)
  return Float64Array.from(
    warm,
    (count, band) => ((taken[band] ?? 0) + PSEUDO_CUSTOMERS * overall) / (count + PSEUDO_CUSTOMERS),
  )
}

function warmByBand(seen: Uint32Array, bands: Uint8Array): Uint32Array {
  const warm = new Uint32Array(BANDS)
  for (const [customer, band] of bands.entries()) {
    if ((seen[customer] ?? 0) > 0) warm[band] = (warm[band] ?? 0) + 1
  }
  return warm
}
