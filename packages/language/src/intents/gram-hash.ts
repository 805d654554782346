const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a of a part of a string, scrambled so that its lowest bits are as good as any. `kind` keeps kinds of grams apart. */
export function hashOfPart(text: string, start: number, end: number, kind: number): number {
  let hash = OFFSET ^ kind
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  return scrambled(hash)
}

/** The hash of two hashes in this order. */
export function hashOfPair(first: number, second: number, kind: number): number {
  return scrambled(Math.imul(first, 0x9e3779b1) ^ Math.imul(second ^ 0x5bd1e995, 0x85ebca6b) ^ kind)
}

function scrambled(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return (hash ^ (hash >>> 16)) >>> 0
}
