import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ticksOf } from './axis.ts'

it('has round steps', () => {
  expect(ticksOf(69, 'count')).toEqual([0, 20, 40, 60, 80])
  expect(ticksOf(0, 'count')).toEqual([0, 1])
  expect(ticksOf(2_345, 'duration')).toEqual([0, 600, 1_200, 1_800, 2_400])
})

it('reaches the largest value in at most six lines, whatever it is', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), fc.constantFrom('count' as const, 'duration' as const), (largest, unit) => {
      const ticks = ticksOf(largest, unit)
      expect(ticks.length).toBeLessThanOrEqual(6)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest)
    }),
  )
})
