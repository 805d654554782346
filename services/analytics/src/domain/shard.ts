/** Parts that the data of a day is spread over, so that no partition of a busy day gets hot. */
export const SHARDS = 8

/** Which part an id belongs to: FNV-1a, the same everywhere and for ever. */
export function shardOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % SHARDS
}
