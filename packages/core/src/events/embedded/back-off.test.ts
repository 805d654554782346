import { expect, it } from 'vitest'
import { exponentialBackOff } from './back-off.ts'

it('doubles from 100 ms to 30 s', () => {
  const longest = exponentialBackOff(() => 1)
  expect([1, 2, 3, 8, 9, 10, 20, 2_000].map(longest)).toEqual([100, 200, 400, 12_800, 25_600, 30_000, 30_000, 30_000])
})

it('spreads each wait between half and the whole of it', () => {
  expect([0, 0.5].map((random) => exponentialBackOff(() => random)(1))).toEqual([50, 75])
})
