/** Normally distributed numbers that are always the same for a seed (mulberry32, Box-Muller): training is repeatable. */
export function randomFactors(length: number, spread: number, seed: number): Float32Array {
  const random = randomNumbers(seed)
  return Float32Array.from({ length }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    return spread * radius * Math.cos(2 * Math.PI * random())
  })
}

/** Numbers from 0 to below 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
