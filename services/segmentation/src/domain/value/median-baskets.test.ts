import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianBaskets } from './median-baskets.ts'

type Buyer = readonly [region: string | undefined, units: number]

const mediansOf = (buyers: readonly Buyer[]) =>
  medianBaskets({ regions: buyers.map(([region]) => region), units: Float64Array.from(buyers, ([, units]) => units) })
const buyers = (count: number, region: string | undefined, unitsOf: (i: number) => number): readonly Buyer[] =>
  Array.from({ length: count }, (_, i) => [region, unitsOf(i)])

describe('the median basket of a customer', () => {
  const of = mediansOf([
    ...buyers(15, 'Marmara', (i) => 10_000 * (i + 1)),
    ...buyers(15, 'MARMARA ', (i) => 10_000 * (i + 16)),
    ...buyers(29, 'Aegean', () => 1_000_000),
  ])

  it('SEG-42 is the one that was imported', () => {
    expect(of({ id: 'A', region: 'Marmara', medianBasket: 7 })).toEqual({ amount: 7, of: 'import' })
  })

  it('SEG-42 is that of the buyers of the region, however it is spelled: between both in the middle', () => {
    expect(of({ id: 'A', region: 'marmara' })).toEqual({ amount: 15.5, of: 'region', buyers: 30 })
  })

  it('SEG-42 is that of the shop where fewer than thirty have bought, and for who has no region', () => {
    const shop = { amount: 30, of: 'shop', buyers: 59 }
    for (const region of ['Aegean', 'Nowhere']) expect(of({ id: 'A', region })).toEqual(shop)
    expect(of({ id: 'A' })).toEqual(shop)
  })

  it('SEG-42 is unknown while nobody has bought', () => {
    expect(mediansOf([])({ id: 'A', region: 'Marmara' })).toBeUndefined()
  })

  it('SEG-42 has as many buyers above as below, in whatever order they come', () => {
    const crowd = fc.array(fc.tuple(fc.constantFrom('A', 'B', undefined), fc.nat(50)), { minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(crowd, fc.constantFrom('A', 'B', 'C'), (all, region) => {
        const customer = { id: 'A', region }
        const median = mediansOf(all)(customer)
        expect(mediansOf(all.toReversed())(customer)).toEqual(median)
        const meant = median?.of === 'region' ? all.filter(([own]) => own === region) : all
        expect(meant).toHaveLength(median?.buyers ?? 0)
        const middle = Math.round(10_000 * (median?.amount ?? 0))
        expect(meant.filter(([, units]) => units > middle).length).toBeLessThanOrEqual(meant.length / 2)
        expect(meant.filter(([, units]) => units < middle).length).toBeLessThanOrEqual(meant.length / 2)
      }),
    )
  })
})
