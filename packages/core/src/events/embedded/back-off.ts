/** Milliseconds to wait after the given failed attempt (1, 2, …). */
export type BackOff = (attempt: number) => number

const FIRST_MS = 100
const LONGEST_MS = 30_000

/** 100 ms, doubling to 30 s, each between half and the whole of it, so that failing keys don't come back together. */
export function exponentialBackOff(random: () => number = Math.random): BackOff {
  return (attempt) => Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS) * (0.5 + random() / 2)
}
