/** A bit for each hash of a feature that at least `least` texts hold. */
export function knownFeatures(
  texts: Iterable<{ readonly count: number; readonly hashes: Uint32Array }>,
  bits: number,
  least: number,
): Uint8Array {
  const counts = new Uint8Array(bits)
  const lastSeen = new Uint32Array(bits)
  let text = 0
  for (const { count, hashes } of texts) {
    text += 1
    for (let i = 0; i < count; i++) {
      const bit = (hashes[i] ?? 0) % bits
      if (lastSeen[bit] === text) continue
      lastSeen[bit] = text
      counts[bit] = Math.min(255, (counts[bit] ?? 0) + 1)
    }
  }
  const known = new Uint8Array(bits / 8)
  counts.forEach((count, bit) => {
    if (count >= least) known[bit >>> 3] = (known[bit >>> 3] ?? 0) | (1 << (bit & 7))
  })
  return known
}
