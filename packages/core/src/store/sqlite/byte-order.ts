/** The code units in which UTF-16's order differs from that of UTF-8: surrogates, and what stands above them. */
const ABOVE = /[\ud800-\uffff]/

/** In the order of UTF-8 bytes, which isn't quite that of JavaScript's strings: below zero when `a` comes first. */
export function byBytes(a: string, b: string): number {
  if (ABOVE.test(a) || ABOVE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return a === b ? 0 : a < b ? -1 : 1
}
