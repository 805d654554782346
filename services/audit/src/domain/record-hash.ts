import { hash as digest } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { Chain, TrailRecord } from './trail.ts'
import { trailEntry } from './trail-entry.ts'

/** What the first record of a chain follows on. */
export const NO_HASH = '0'.repeat(64)

/** SHA-256, in hex, of the canonical JSON of all that a record says, but for the hash itself. */
export function hashOf(record: TrailRecord): string {
  // Field by field: what a store adds to an item is no part of it.
  const { hash: _, ...content } = trailEntry(record)
  return digest('sha256', canonicalJson(content))
}

/** Whether the record is as it was written; one that is older than the chain can't tell. */
export function isIntact(record: TrailRecord): boolean {
  return record.hash === undefined || record.hash === hashOf(record)
}

/** The record, following on the last of the chain, or beginning one. */
export function chained(
  record: TrailRecord,
  chain: Chain | undefined,
): { readonly record: TrailRecord; readonly chain: Chain } {
  const linked = { ...record, previous_hash: chain?.hash ?? NO_HASH }
  const hash = hashOf(linked)
  return { record: { ...linked, hash }, chain: { first: chain?.first ?? record.ordinal, hash } }
}
