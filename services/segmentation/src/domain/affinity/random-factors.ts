import { randomNumbers } from '@customer-service/language/random'

/** Normally distributed numbers that are always the same for a seed (mulberry32, Box-Muller): training is repeatable. */
export function randomFactors(length: number, spread: number, seed: number): Float32Array {
  const random = randomNumbers(seed)
  return Float32Array.from({ length }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    return spread * radius * Math.cos(2 * Math.PI * random())
  })
}
