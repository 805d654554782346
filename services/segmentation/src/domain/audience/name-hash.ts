const TWO_21 = 2_097_152

/** 53 bits of a name, never 0: enough to tell the orders of one customer apart without keeping their names. */
export function nameHash(name: string): number {
  let a = 0x811c9dc5
  let b = 0x1b873593
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
    b ^= b >>> 15
  }
  a ^= a >>> 16
  return (a >>> 0) * TWO_21 + ((b >>> 0) % TWO_21) || 1
}
