/** Whether training has seen a feature often enough (or one with the same bit). */
export function isKnown(known: Uint8Array, hash: number): boolean {
  return knownBit(known, hash) === 1
}

/** 1 for a known feature, else 0. */
export function knownBit(known: Uint8Array, hash: number): number {
  const bit = hash & (known.length * 8 - 1)
  return ((known[bit >>> 3] ?? 0) >>> (bit & 7)) & 1
}
