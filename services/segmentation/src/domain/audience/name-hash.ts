const TWO_21 = 2_097_152

/** The least hash that a name has: smaller numbers are free for other uses. */
export const LEAST_HASH = TWO_21

/** 53 bits of a name: enough to tell the orders of one customer apart without keeping their names. */
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
  return (a >>> 0 || 1) * TWO_21 + ((b >>> 0) % TWO_21)
}
