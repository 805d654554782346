import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { affinityType, ageSegment, churnSegment, diversityProfile, loyaltyTier, valueSegment } from './labels.ts'
import { rational } from './rational.ts'

describe('the boundaries of the labels', () => {
  it.each([
    [18, 'GenZ'],
    [25, 'GenZ'],
    [25.9, 'GenZ'],
    [26, 'GençYetişkin'],
    [35.99, 'GençYetişkin'],
    [36, 'Yetişkin'],
    [50, 'Yetişkin'],
    [51, 'Olgun'],
    [130, 'Olgun'],
  ])('SEG-40 age %d is %s', (age, segment) => expect(ageSegment(age)).toBe(segment))

  it.each([
    [0, 'Aktif'],
    [29, 'Aktif'],
    [30, 'Ilık'],
    [60, 'Ilık'],
    [61, 'Riskli'],
    [1_500, 'Riskli'],
  ])('SEG-41 %d days are %s', (days, segment) => expect(churnSegment(days)).toBe(segment))

  it('SEG-42 a basket of exactly the median is Standard, however it came about', () => {
    expect(valueSegment(rational(0.3), 1n, rational(0.1 + 0.2))).toBe('Standard')
    expect(valueSegment(rational(225), 3n, rational(75))).toBe('Standard')
    expect(valueSegment(rational(225.000_001), 3n, rational(75))).toBe('HighValue')
    expect(valueSegment(rational(0), 1n, rational(0))).toBe('Standard')
    expect(valueSegment(rational(5e-324), 1n, rational(0))).toBe('HighValue')
    expect(valueSegment(rational(1e300), 3n, rational(1e299))).toBe('HighValue')
  })

  it.each([
    [12, 24n, 'Platin'],
    [12, 23n, 'Altın'],
    [11, 24n, 'Altın'],
    [6, 6n, 'Altın'],
    [6, 5n, 'Gümüş'],
    [5, 6n, 'Gümüş'],
    [0, 3n, 'Gümüş'],
    [0, 2n, 'Bronz'],
    [600, 2n, 'Bronz'],
  ])('SEG-43 %d months with %d orders are %s', (months, orders, tier) => expect(loyaltyTier(months, orders)).toBe(tier))

  it.each([
    [6n, 10n, 'Keşifçi'],
    [61n, 100n, 'Odaklı'],
    [1n, 1n, 'Odaklı'],
    [3n, 5n, 'Keşifçi'],
    [600_000_000_000_001n, 1_000_000_000_000_000n, 'Odaklı'],
  ])('SEG-44 %d of %d orders are %s', (some, all, type) => expect(affinityType(some, all)).toBe(type))

  it.each([
    [7n, 10n, 'Dengeli'],
    [71n, 100n, 'Kaşif'],
    [2n, 5n, 'Sadık'],
    [3n, 7n, 'Dengeli'],
    [1n, 1n, 'Kaşif'],
  ])('SEG-45 %d products in %d orders are %s (C-39)', (products, orders, profile) =>
    expect(diversityProfile(products, orders)).toBe(profile),
  )

  it('SEG-43 another month or another order never lowers the tier at the same rate', () => {
    const rank = (months: number, orders: bigint) =>
      ['Bronz', 'Gümüş', 'Altın', 'Platin'].indexOf(loyaltyTier(months, orders))
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 200 }), (months, orders) => {
        expect(rank(months, BigInt(orders + 1))).toBeGreaterThanOrEqual(rank(months, BigInt(orders)))
      }),
    )
  })
})
