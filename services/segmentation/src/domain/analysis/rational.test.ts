import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, difference, dividedBy, justAbove, rational, rounded, sum, times, ZERO } from './rational.ts'

const amount = fc.oneof(fc.double({ min: 0, max: 1e300, noNaN: true }), fc.nat({ max: 1e6 }), fc.constant(0.1))

describe('C-44 money is exact until it is printed', () => {
  it('0.1 and 0.2 are 0.3', () => {
    expect(compare(sum(rational(0.1), rational(0.2)), rational(0.3))).toBe(0)
  })

  it.each([
    [1.005, 1.01],
    [2.675, 2.68],
    [33.335, 33.34],
    [0.005, 0.01],
    [0.004_999_999, 0],
    [-1.005, -1.01],
    [1e-7, 0],
    [5e-324, 0],
    [12_345_678_901.235, 12_345_678_901.24],
    [1e21, 1e21],
    [1e300, 1e300],
  ])('%d is printed as %d: half away from zero', (value, printed) => {
    expect(rounded(rational(value))).toBe(printed)
  })

  it('a third of 100 is 33.33, and 1.2 times it 40', () => {
    const third = dividedBy(rational(100), 3n)
    expect([rounded(third), rounded(dividedBy(times(third, 6n), 5n))]).toEqual([33.33, 40])
  })

  it('printing two decimals again changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 52 }), (cents) => rounded(rational(cents / 100)) === cents / 100),
    )
  })

  it('a sum does not depend on the order, and taking away what was added gives back the rest', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 8 }), amount, (amounts, extra) => {
        const total = amounts.map(rational).reduce(sum, ZERO)
        const reversed = [...amounts].reverse().map(rational).reduce(sum, ZERO)
        expect(compare(total, reversed)).toBe(0)
        expect(compare(difference(sum(total, rational(extra)), rational(extra)), total)).toBe(0)
      }),
    )
  })

  it('what is just above is above, by a hundredth at most', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (value) => {
        const above = justAbove(rational(value))
        expect(compare(rational(above), rational(value))).toBe(1)
        expect(compare(rational(above), sum(rational(value), rational(0.01)))).toBeLessThanOrEqual(0)
      }),
    )
  })
})
