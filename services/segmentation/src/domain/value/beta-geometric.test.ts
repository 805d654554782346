import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BetaGeometric, chanceAlive, chanceToBuy, expectedPurchases } from './beta-geometric.ts'

/** The published parameters of the CDNOW customers, in weeks. */
const BG: BetaGeometric = { kind: 'BG', r: 0.242593, alpha: 4.413532, a: 0.792886, b: 2.425754 }
const MBG: BetaGeometric = { kind: 'MBG', r: 0.524838, alpha: 6.182992, a: 0.891356, b: 1.613999 }

const buyer = (repeats: number, recency: number, age: number) => ({ repeats, recency, age })
const TWO = buyer(2, 30.43, 38.86)
const ONE = buyer(1, 1.71, 38.86)
const NONE = buyer(0, 0, 38.86)
const SEVEN = buyer(7, 29.43, 38.86)
const MANY = buyer(26, 30.86, 31)

describe('the reference figures of the CDNOW customers', () => {
  it.each([
    [0.1429, 0.0078],
    [1, 0.0532],
    [3, 0.1506],
    [31.8571, 1.0405],
    [32, 1.0437],
    [78, 1.858],
  ])('expects a new customer of BG/NBD to buy in %f weeks as published', (weeks, purchases) => {
    expect(expectedPurchases(BG, buyer(0, 0, 0), weeks)).toBeCloseTo(purchases, 4)
  })

  it.each([
    [TWO, 0.726609, 0.037443, 1.22591],
    [ONE, 0.212227, 0.006065, 0.203251],
    [NONE, 1, 0.005586, 0.194781],
    [SEVEN, 0.641801, 0.106632, 3.337239],
    [MANY, 0.96892, 0.710623, 20.750569],
  ])('agrees with BG/NBD on %o', (one, alive, inAWeek, in39Weeks) => {
    expect(chanceAlive(BG, one)).toBeCloseTo(alive, 5)
    expect(expectedPurchases(BG, one, 1)).toBeCloseTo(inAWeek, 5)
    expect(expectedPurchases(BG, one, 39)).toBeCloseTo(in39Weeks, 5)
  })

  it.each([
    [TWO, 0.706126, 0.331548],
    [NONE, 0.389716, 0.04812],
    [SEVEN, 0.622639, 0.528529],
  ])('agrees with MBG/NBD on %o', (one, alive, buys) => {
    expect(chanceAlive(MBG, one)).toBeCloseTo(alive, 5)
    expect(chanceToBuy(MBG, one, 90 / 7)).toBeCloseTo(buys, 5)
  })
})

describe('expectedPurchases of MBG/NBD', () => {
  it('is the integral of what it stands for', () => {
    const weeks = 39
    const steps = 200_000
    const { r, alpha, a, b } = MBG
    const [shape, rate, stays] = [r + TWO.repeats, alpha + TWO.age, b + TWO.repeats + 1]
    let [sum, mass] = [0, 0]
    for (let i = 0; i < steps; i++) {
      const p = (i + 0.5) / steps
      const density = p ** (a - 1) * (1 - p) ** (stays - 1)
      sum += (density * -Math.expm1(-shape * Math.log1p((p * weeks) / rate))) / p
      mass += density
    }
    expect(expectedPurchases(MBG, TWO, weeks)).toBeCloseTo((chanceAlive(MBG, TWO) * sum) / mass, 4)
  })

  it('is continuous where its closed form is 0/0', () => {
    const at = (a: number) => expectedPurchases({ ...MBG, a }, TWO, 39)
    expect(at(1)).toBeCloseTo((at(0.9999) + at(1.0001)) / 2, 7)
    expect(at(1 + 1e-6)).toBeCloseTo(at(1), 5)
  })
})

const parameter = fc.double({ min: 0.01, max: 50, noNaN: true })
const usual = fc.record({
  kind: fc.constantFrom('BG' as const, 'MBG' as const),
  r: parameter,
  alpha: parameter,
  a: parameter,
  b: parameter,
})
/** Whatever a fit may come to: the logarithms of its parameters are between -18 and 18. */
const fittable = fc.double({ min: -18, max: 18, noNaN: true }).map(Math.exp)
const model = fc.oneof(
  usual,
  fc.record({ kind: usual.map(({ kind }) => kind), r: fittable, alpha: fittable, a: fittable, b: fittable }),
)
const weeks = fc.double({ min: 0, max: 1e5, noNaN: true })
const buyers = fc
  .tuple(fc.oneof(fc.nat(5), fc.nat(10_000)), weeks, weeks)
  .map(([repeats, first, second]) =>
    buyer(repeats, repeats === 0 ? 0 : Math.min(first, second), Math.max(first, second)),
  )

describe('for any model and customer', () => {
  it('chances are between 0 and 1, expectations finite and not negative', () => {
    fc.assert(
      fc.property(model, buyers, fc.double({ min: 0, max: 1_000, noNaN: true }), (any, one, ahead) => {
        for (const chance of [chanceAlive(any, one), chanceToBuy(any, one, ahead)]) {
          expect(chance).toBeGreaterThanOrEqual(0)
          expect(chance).toBeLessThanOrEqual(1)
        }
        expect(expectedPurchases(any, one, ahead)).toBeGreaterThanOrEqual(0)
        expect(expectedPurchases(any, one, ahead)).toBeLessThan(Number.POSITIVE_INFINITY)
      }),
    )
  })

  it('a later last purchase makes nobody less alive, and silence nobody more', () => {
    fc.assert(
      fc.property(model, buyers, weeks, (any, one, more) => {
        const later = buyer(one.repeats, Math.min(one.age, one.recency + more), one.age)
        expect(chanceAlive(any, later)).toBeGreaterThanOrEqual(chanceAlive(any, one) - 1e-12)
        const silent = buyer(one.repeats, one.recency, one.age + more)
        expect(chanceAlive(any, silent)).toBeLessThanOrEqual(chanceAlive(any, one) + 1e-12)
      }),
    )
  })

  it('of customers who have just bought, those who bought more often buy again more likely', () => {
    fc.assert(
      fc.property(model, fc.integer({ min: 1, max: 5_000 }), weeks, (any, repeats, age) => {
        const [some, more] = [buyer(repeats, age, age), buyer(repeats + 1, age, age)]
        expect(chanceToBuy(any, more, 90 / 7)).toBeGreaterThanOrEqual(chanceToBuy(any, some, 90 / 7) - 1e-12)
      }),
    )
  })

  it('more time never means fewer purchases, at any rate', () => {
    fc.assert(
      fc.property(model, buyers, fc.double({ min: 0.1, max: 60, noNaN: true }), (any, one, ahead) => {
        const [less, more] = [expectedPurchases(any, one, ahead), expectedPurchases(any, one, 1.5 * ahead)]
        expect(more).toBeGreaterThanOrEqual(less * (1 - 1e-10))
        expect(more).toBeLessThanOrEqual(1.5 * less * (1 + 1e-10))
      }),
    )
  })
})
