import type { AffinityData } from '../../../domain/affinity/affinity-data.ts'
import { MOST_ITEMS } from './settings.ts'

/** The input of a segment job: the items with most interactions, a JSON object a line. */
export function itemLines({ itemIds, items }: AffinityData): Uint8Array {
  const counts = new Uint32Array(itemIds.length)
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1
  const chosen = [...itemIds.keys()]
    .filter((item) => (counts[item] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .slice(0, MOST_ITEMS)
  return new TextEncoder().encode(chosen.map((item) => `${JSON.stringify({ itemId: itemIds[item] })}\n`).join(''))
}
