const last = { sum: 0 }

/**
 * Has numbers of a large table brought near. The processor waits for far memory as long as for one place where nothing
 * else is done between the reads, but for each anew where work is done with each.
 */
export function fetchAhead(table: Int8Array | Int16Array | Uint16Array, places: Uint32Array, count: number): void {
  let sum = 0
  for (let i = 0; i < count; i++) sum += table[places[i] ?? 0] ?? 0
  // What isn't kept would be optimised away.
  last.sum = sum
}
