import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysisReply } from '../src/domain/analysis/analysis-reply.ts'
import {
  affinityType,
  ageSegment,
  churnSegment,
  diversityProfile,
  loyaltyTier,
  valueSegment,
} from '../src/domain/analysis/labels.ts'
import type { Measures } from '../src/domain/analysis/profile.ts'
import { rational, sum, times } from '../src/domain/analysis/rational.ts'
import { english } from '../src/domain/analysis/reasons/english.ts'
import {
  nextAffinity,
  nextAge,
  nextChurn,
  nextDiversity,
  nextLoyalty,
  nextValue,
} from '../src/domain/analysis/reasons/next-tier.ts'
import { arbitraryCustomerData, FRAME } from './arbitrary-customer.ts'

const arbitraryMeasures: fc.Arbitrary<Measures> = fc
  .record({
    months: fc.nat({ max: 40 }),
    orders: fc.integer({ min: 1, max: 120 }),
    inFavourite: fc.integer({ min: 1, max: 120 }),
    products: fc.integer({ min: 1, max: 120 }),
    cents: fc.nat({ max: 1_000_000 }),
    median: fc.nat({ max: 20_000 }),
  })
  .map(({ months, orders, inFavourite, products, cents, median }) => ({
    months,
    orders: BigInt(orders),
    spent: rational(cents / 100),
    median: rational(median / 100),
    products: BigInt(Math.min(products, orders)),
    favourite: { name: 'X', spent: rational(cents / 100), orders: BigInt(Math.min(inFavourite, orders)) },
  }))

const forAll = (check: (measures: Measures) => void) => fc.assert(fc.property(arbitraryMeasures, check))

describe('the distance to the next tier is exact: that far it is reached, one less it is not', () => {
  it('SEG-43 loyalty tier', () =>
    forAll((measures) => {
      const { months, orders } = measures
      const next = nextLoyalty(measures, english)
      if (next === undefined) {
        expect(loyaltyTier(months, orders)).toBe('Platin')
        return
      }
      const { months: wait = 0, orders: more = 0 } = next.distance
      expect(wait + more).toBeGreaterThan(0)
      expect(loyaltyTier(months + wait, orders + BigInt(more))).toBe(next.value)
      if (more > 0) expect(loyaltyTier(months + wait, orders + BigInt(more) - 1n)).not.toBe(next.value)
      if (wait > 0) expect(loyaltyTier(months + wait - 1, orders + BigInt(more))).not.toBe(next.value)
    }))

  it('SEG-42 value segment', () =>
    forAll((measures) => {
      const { spent, orders, median } = measures
      const next = nextValue(measures, english)
      if (next === undefined) {
        expect(valueSegment(spent, orders, median)).toBe('HighValue')
        return
      }
      const withMore = (perOrder: number) => sum(spent, times(rational(perOrder), orders))
      const { avgBasket = 0 } = next.distance
      expect(valueSegment(withMore(avgBasket), orders, median)).toBe('HighValue')
      expect(valueSegment(withMore(Math.round(avgBasket * 100 - 1) / 100), orders, median)).toBe('Standard')
    }))

  it('SEG-44 affinity type', () =>
    forAll((measures) => {
      const { orders: all, favourite } = measures
      const next = nextAffinity(measures, english)
      const more = BigInt(next?.distance.orders ?? 0)
      const added = (orders: bigint) =>
        next?.value === 'Odaklı'
          ? affinityType(favourite.orders + orders, all + orders)
          : affinityType(favourite.orders, all + orders)
      expect(added(0n)).not.toBe(next?.value)
      expect(added(more)).toBe(next?.value)
      expect(added(more - 1n)).not.toBe(next?.value)
    }))

  it('SEG-45 diversity profile', () =>
    forAll((measures) => {
      const { orders, products } = measures
      const next = nextDiversity(measures, english)
      if (next === undefined) {
        expect(diversityProfile(products, orders)).toBe('Kaşif')
        return
      }
      const added = (more: bigint) => diversityProfile(products + more, orders + more)
      const more = BigInt(next.distance.newProducts ?? 0)
      expect(added(more)).toBe(next.value)
      expect(added(more - 1n)).toBe(diversityProfile(products, orders))
    }))

  it('SEG-41 churn segment and SEG-40 age segment', () => {
    for (let days = 0; days <= 60; days++) {
      const next = nextChurn(days, english)
      const wait = next?.distance.days ?? 0
      expect(churnSegment(days + wait)).toBe(next?.value)
      expect(churnSegment(days + wait - 1)).toBe(churnSegment(days))
    }
    expect(nextChurn(61, english)).toEqual({ value: 'Aktif', distance: { orders: 1 }, text: 'Aktif with a purchase' })
    for (let age = 18; age <= 130; age++) {
      const next = nextAge(age, english)
      if (next === undefined) expect(ageSegment(age)).toBe('Olgun')
      else expect(ageSegment(age + (next.distance.years ?? 0))).toBe(next.value)
    }
  })
})

describe('?explain=true', () => {
  it('tells the rule and the inputs of every label, in the language of the answer', () => {
    fc.assert(
      fc.property(arbitraryCustomerData, fc.constantFrom('en' as const, 'tr' as const), (data, language) => {
        const { analysis, labels } = analysisReply(data, FRAME, { language, explain: true })
        expect(Object.keys(labels ?? {})).toHaveLength(7)
        for (const [field, { value, rule, next }] of Object.entries(labels ?? {})) {
          expect(value).toBe(analysis[field as keyof typeof analysis])
          expect(rule).not.toBe('')
          if (next) expect(next.text).toContain(next.value)
          expect(next?.value).not.toBe(value)
        }
      }),
    )
  })

  it('words the way to the next tier', () => {
    const measures = (months: number, orders: bigint) => ({ months, orders }) as Measures
    expect(nextLoyalty(measures(22, 13n), english)?.text).toBe('Altın needs 9 more orders')
    expect(nextLoyalty(measures(3, 4n), english)?.text).toBe(
      'Altın needs 3 more months of membership and 2 more orders',
    )
    expect(nextLoyalty(measures(11, 40n), english)?.text).toBe('Platin needs 1 more month of membership')
    expect(nextLoyalty(measures(0, 2n), english)?.text).toBe('Gümüş needs 1 more order')
  })
})
