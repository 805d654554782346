import { randomNumbers } from '@customer-service/language/random'
import { describe, expect, it } from 'vitest'
import type { BetaGeometric, Buyer } from './beta-geometric.ts'
import { fitBetaGeometric, logLikelihood } from './fit-beta-geometric.ts'
import { expectedValue, fitGammaGamma, type GammaGamma, type Spender } from './gamma-gamma.ts'
import { lifetimeValue } from './lifetime-value.ts'
import { logGamma } from './log-gamma.ts'

const MBG: BetaGeometric = { kind: 'MBG', r: 0.9, alpha: 8, a: 0.6, b: 2.5 }
const GAMMA_GAMMA: GammaGamma = { p: 6.2488, q: 3.7446, v: 15.4477 }

/** Gamma distributed numbers (Marsaglia, Tsang 2000), for chance that is always the same. */
function gammaNumbers(random: () => number): (shape: number) => number {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const draw = (shape: number): number => {
    if (shape < 1) return draw(shape + 1) * (1 - random()) ** (1 / shape)
    const d = shape - 1 / 3
    for (;;) {
      const x = normal()
      const v = (1 + x / Math.sqrt(9 * d)) ** 3
      if (v > 0 && Math.log(1 - random()) < x * x * 0.5 + d * (1 - v + Math.log(v))) return d * v
    }
  }
  return draw
}

function simulated({ r, alpha, a, b }: BetaGeometric, count: number): readonly Buyer[] {
  const random = randomNumbers(11)
  const gamma = gammaNumbers(random)
  return Array.from({ length: count }, () => {
    const rate = gamma(r) / alpha
    const [left, right] = [gamma(a), gamma(b)]
    const leaves = left / (left + right)
    const age = 20 + 60 * random()
    let [repeats, recency] = [0, 0]
    while (random() >= leaves) {
      const next = recency - Math.log(1 - random()) / rate
      if (next > age) break
      recency = next
      repeats++
    }
    return { repeats, recency, age }
  })
}

function spenders(count: number): readonly Spender[] {
  const random = randomNumbers(12)
  const gamma = gammaNumbers(random)
  return Array.from({ length: count }, (_, i) => {
    const rate = gamma(GAMMA_GAMMA.q) / GAMMA_GAMMA.v
    const repeats = 1 + (i % 8)
    return { repeats, meanValue: gamma(GAMMA_GAMMA.p * repeats) / rate / repeats }
  })
}

describe('fitBetaGeometric', () => {
  const buyers = simulated(MBG, 6_000)

  it('finds the parameters that customers were made with', () => {
    const { model, converged, logLikelihood: highest } = fitBetaGeometric('MBG', buyers)
    expect(converged).toBe(true)
    expect(highest).toBeGreaterThan(logLikelihood(MBG, buyers))
    expect(highest - logLikelihood(MBG, buyers)).toBeLessThan(8)
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      expect(Math.abs(Math.log(model[name] / MBG[name]))).toBeLessThan(0.25)
  })

  it('finds the same parameters from customers in another order', () => {
    const { model } = fitBetaGeometric('MBG', buyers.slice(0, 1_000))
    const { model: other } = fitBetaGeometric('MBG', buyers.slice(0, 1_000).reverse())
    for (const name of ['r', 'alpha', 'a', 'b'] as const) expect(other[name] / model[name]).toBeCloseTo(1, 3)
  })

  it('knows the likelihood of one customer', () => {
    const { r, alpha, a, b } = MBG
    const [x, recency, age] = [3, 10, 25]
    const logBeta = (p: number, q: number) => logGamma(p) + logGamma(q) - logGamma(p + q)
    const stayed = Math.exp(logBeta(a, b + x + 1) - logBeta(a, b)) * (alpha + age) ** -(r + x)
    const left = Math.exp(logBeta(a + 1, b + x) - logBeta(a, b)) * (alpha + recency) ** -(r + x)
    const expected = logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + Math.log(stayed + left)
    expect(logLikelihood(MBG, [{ repeats: x, recency, age }])).toBeCloseTo(expected, 10)
  })

  it('ends for customers that no parameters suit', () => {
    const same = Array.from({ length: 50 }, () => ({ repeats: 40, recency: 40, age: 40 }))
    const { model, logLikelihood: highest } = fitBetaGeometric('MBG', same)
    expect(Number.isFinite(highest)).toBe(true)
    expect(Object.values(model).slice(1).every(Number.isFinite)).toBe(true)
  })
})

describe('Gamma-Gamma', () => {
  it.each([
    [2, 22.35, 24.6586],
    [7, 73.74, 71.4629],
    [0, 0, 35.171],
  ])('expects of %i repeats at a mean of %f what is published', (repeats, meanValue, expected) => {
    expect(expectedValue(GAMMA_GAMMA, { repeats, meanValue })).toBeCloseTo(expected, 2)
  })

  it('finds the parameters that spending was made with', () => {
    const { model, converged } = fitGammaGamma(spenders(6_000))
    expect(converged).toBe(true)
    for (const name of ['p', 'q', 'v'] as const)
      expect(Math.abs(Math.log(model[name] / GAMMA_GAMMA[name]))).toBeLessThan(0.25)
    const [found, made] = [model, GAMMA_GAMMA].map((each) => expectedValue(each, { repeats: 0, meanValue: 0 }))
    expect((found ?? 0) / (made ?? 1)).toBeCloseTo(1, 1)
  })
})

describe('lifetimeValue', () => {
  const model: BetaGeometric = { kind: 'BG', r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259 }
  // The published figures take months for 30 units of time, which here are weeks.
  const year = { months: 12, monthlyDiscount: 0.01, weeksPerMonth: 30 }

  it.each([
    [{ repeats: 2, recency: 30.43, age: 38.86 }, 22.35, 140.096],
    [{ repeats: 1, recency: 1.71, age: 38.86 }, 11.77, 18.943],
    [{ repeats: 0, recency: 0, age: 38.86 }, 0, 38.181],
    [{ repeats: 7, recency: 29.43, age: 38.86 }, 73.74, 1003.868],
  ])('is what is published for %o', (buyer, meanValue, published) => {
    const value = expectedValue(GAMMA_GAMMA, { repeats: buyer.repeats, meanValue })
    expect(Math.abs(lifetimeValue(model, buyer, value, year) / published - 1)).toBeLessThan(0.005)
  })
})
