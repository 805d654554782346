const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** A hash of a string, 32 bits. `kind` keeps features of different kinds apart. */
export function hashOf(text: string, kind: number): number {
  return scrambled(hashOfPart(text, 0, text.length, kind))
}

/** FNV-1a of a part of a string, scrambled so that its lowest bits are as good as any. It isn't `hashOf` of the part. */
export function hashOfPart(text: string, start: number, end: number, kind: number): number {
  let hash = OFFSET ^ kind
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  return scrambled(hash)
}

/** The hash of a string as if the character at a place weren't there. */
export function hashWithout(text: string, left: number): number {
  let hash = OFFSET
  for (let i = 0; i < text.length; i++) if (i !== left) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  return scrambled(hash)
}

/** The hash of two hashes in this order. */
export function hashOfPair(first: number, second: number, kind: number): number {
  return scrambled(Math.imul(first, 0x9e3779b1) ^ Math.imul(second ^ 0x5bd1e995, 0x85ebca6b) ^ kind)
}

/** Spreads every bit of the input over the output (the finaliser of lowbias32). */
function scrambled(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return (hash ^ (hash >>> 16)) >>> 0
}
