import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logGamma } from './log-gamma.ts'
import { minimum } from './minimum.ts'

describe('logGamma', () => {
  it('is the logarithm of the factorial', () => {
    expect(logGamma(1)).toBeCloseTo(0, 14)
    expect(logGamma(10)).toBeCloseTo(Math.log(362_880), 13)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
    expect(logGamma(1e6)).toBeCloseTo(12_815_504.56914761, 5)
    expect(logGamma(1e-8)).toBeCloseTo(18.42068073818, 12)
  })

  it('follows its recurrence from small to large', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e4, noNaN: true }), (x) => {
        const difference = logGamma(x + 1) - logGamma(x) - Math.log(x)
        expect(Math.abs(difference)).toBeLessThan(1e-9 * (1 + Math.abs(logGamma(x))))
      }),
    )
  })
})

describe('minimum', () => {
  it('finds the end of a narrow valley', () => {
    const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2
    const { at, converged } = minimum(valley, [-1.2, 1])
    expect(converged).toBe(true)
    expect(at[0]).toBeCloseTo(1, 3)
    expect(at[1]).toBeCloseTo(1, 3)
  })

  it('stays where the function has values', () => {
    const { at } = minimum(([x = 0]) => (x < 1 ? Number.POSITIVE_INFINITY : x), [3])
    expect(at[0]).toBeCloseTo(1, 3)
  })
})
