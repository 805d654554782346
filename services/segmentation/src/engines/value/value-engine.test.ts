import { describe, expect, it } from 'vitest'
import { workerValueEngine } from './value-engine.ts'

const { signal } = new AbortController()

/** Customer c buys every c + 1 weeks in the first half of a year, for 10 each time; the last customer never. */
function purchasesOf(customers: number) {
  const rows = Array.from({ length: customers - 1 }, (_, c) => c).flatMap((c) =>
    Array.from({ length: Math.ceil(26 / (c + 1)) }, (_, i) => [c, 7 * (c + 1) * i] as const),
  )
  return {
    customerCount: customers,
    customers: Uint32Array.from(rows, ([customer]) => customer),
    days: Int32Array.from(rows, ([, day]) => day),
    values: new Float64Array(rows.length).fill(10),
  }
}

describe('workerValueEngine', () => {
  it('predicts for every customer, from zero to one and from little to much', async () => {
    const { pAlive, pBuy90d, predictedClv, predictedClvPercentile, rfm, models } = await workerValueEngine(
      purchasesOf(61),
      200,
      signal,
    )
    expect(models.purchases?.converged).toBe(true)
    for (let customer = 0; customer < 60; customer++) {
      for (const chance of [pAlive[customer], pBuy90d[customer]]) {
        expect(chance).toBeGreaterThan(0)
        expect(chance).toBeLessThan(1)
      }
    }
    expect(pBuy90d[2]).toBeGreaterThan(pBuy90d[30] ?? 1)
    expect(predictedClv[2]).toBeGreaterThan(predictedClv[30] ?? Number.POSITIVE_INFINITY)
    expect(predictedClvPercentile[2]).toBeGreaterThan(90)
    expect([pAlive[60], pBuy90d[60], predictedClv[60], rfm.recency[60]]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      0,
    ])
  })

  it('says nothing about a shop with few who bought again', async () => {
    const { models, pBuy90d, rfm } = await workerValueEngine(purchasesOf(6), 200, signal)
    expect(models).toEqual({})
    expect(pBuy90d[0]).toBeNaN()
    expect(rfm.frequency[0]).toBe(5)
  })
})
