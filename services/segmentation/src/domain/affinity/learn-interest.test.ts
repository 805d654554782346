import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AffinityData, bandOf, INTEREST_EVENTS } from './affinity-data.ts'
import type { AffinityModel } from './affinity-model.ts'
import { interestScores } from './interest-scores.ts'
import { learnInterest, relearnCustomers } from './learn-interest.ts'
import { sparseMatrix, transposed } from './sparse-matrix.ts'

type Row = readonly [customer: string, item: string, event?: (typeof INTEREST_EVENTS)[number]]

const YOUNG_WOMAN = bandOf({ age: 22, gender: 'F' })
const OLD_MAN = bandOf({ age: 70, gender: 'M' })

function dataOf(rows: readonly Row[], bands: Readonly<Record<string, number>> = {}): AffinityData {
  const customerIds = [...new Set([...rows.map(([customer]) => customer), ...Object.keys(bands)])].sort()
  const itemIds = [...new Set(rows.map(([, item]) => item))].sort()
  return {
    customerIds,
    itemIds,
    bands: Uint8Array.from(customerIds, (id) => bands[id] ?? 0),
    customers: Uint32Array.from(rows, ([customer]) => customerIds.indexOf(customer)),
    items: Uint32Array.from(rows, ([, item]) => itemIds.indexOf(item)),
    events: Uint8Array.from(rows, ([, , event = 'purchase']) => INTEREST_EVENTS.indexOf(event)),
    times: new Uint32Array(rows.length).fill(1_700_000_000),
  }
}

function modelOf(data: AffinityData): AffinityModel {
  const interest = learnInterest({ ...data, itemCount: data.itemIds.length })
  return { engine: 'embedded', trainedAt: '2026-11-21T10:00:00Z', ...data, interest }
}

function scoreOf(model: AffinityModel, customer: string, item: string): number | undefined {
  return interestScores(model, item)?.[model.customerIds.indexOf(customer)]
}

/** Two tastes: who likes a1 likes a2 and a3, who likes b1 likes b2 and b3; one of each lacks the third. */
const TASTES: readonly Row[] = [
  ...Array.from({ length: 20 }, (_, i) => ['a1', 'a2', 'a3'].map((item): Row => [`a-${i}`, item])).flat(),
  ...Array.from({ length: 20 }, (_, i) => ['b1', 'b2', 'b3'].map((item): Row => [`b-${i}`, item])).flat(),
  ['a-new', 'a1'],
  ['a-new', 'a2'],
  ['b-new', 'b1'],
  ['b-new', 'b2'],
]

describe('interest that is learnt', () => {
  const model = modelOf(dataOf(TASTES))

  it('is higher in what customers alike bought', () => {
    expect(scoreOf(model, 'a-new', 'a3')).toBeGreaterThan(scoreOf(model, 'b-new', 'a3') ?? 1)
    expect(scoreOf(model, 'b-new', 'b3')).toBeGreaterThan(scoreOf(model, 'a-new', 'b3') ?? 1)
  })

  it('is the same for the same data', () => {
    expect(modelOf(dataOf(TASTES))).toEqual(model)
  })

  it('is between 0 and 1, in hundredths, a half on average', () => {
    for (const item of model.itemIds) {
      const scores = [...(interestScores(model, item) ?? [])]
      for (const score of scores) {
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThan(1)
        expect(Math.abs(score * 100 - Math.round(score * 100))).toBeLessThan(1e-9)
      }
      expect(scores.reduce((a, b) => a + b, 0) / scores.length).toBeCloseTo(0.5, 1)
    }
  })

  it('knows nothing of an item that nobody took', () => {
    expect(interestScores(model, 'unknown')).toBeUndefined()
  })

  it('counts a purchase for more than a view', () => {
    const rows: readonly Row[] = [...TASTES, ['buyer', 'a1'], ['viewer', 'a1', 'view'], ['viewer', 'b1', 'purchase']]
    const learnt = modelOf(dataOf(rows))
    expect(scoreOf(learnt, 'buyer', 'a3')).toBeGreaterThan(scoreOf(learnt, 'viewer', 'a3') ?? 1)
  })
})

describe('interest of customers who did nothing', () => {
  const bands = Object.fromEntries([
    ...Array.from({ length: 20 }, (_, i) => [`a-${i}`, YOUNG_WOMAN]),
    ...Array.from({ length: 20 }, (_, i) => [`b-${i}`, OLD_MAN]),
    ['cold-woman', YOUNG_WOMAN],
    ['cold-man', OLD_MAN],
    ['stranger', 0],
  ])

  it('follows their gender and age', () => {
    const model = modelOf(dataOf(TASTES, bands))
    expect(scoreOf(model, 'cold-woman', 'a1')).toBe(0.75)
    expect(scoreOf(model, 'cold-man', 'a1')).toBe(0.25)
  })

  it('is unknown where nothing is known, or nothing tells them apart', () => {
    const model = modelOf(dataOf(TASTES, bands))
    expect(scoreOf(model, 'stranger', 'a1')).toBeNaN()
    const alike = modelOf(dataOf(TASTES, { 'cold-1': OLD_MAN, 'cold-2': OLD_MAN }))
    expect(scoreOf(alike, 'cold-1', 'a1')).toBeNaN()
  })
})

describe('relearnCustomers', () => {
  it('takes in what customers did since, without learning the items anew', () => {
    const before = modelOf(dataOf(TASTES))
    const data = dataOf([...TASTES, ['late', 'a1'], ['late', 'a2']])
    if (before.interest.kind !== 'factors') throw new Error('not factors')
    const interest = relearnCustomers({ ...data, itemCount: data.itemIds.length }, before.interest)
    const after: AffinityModel = { ...before, ...data, interest }
    expect(interest.items).toEqual(before.interest.items)
    expect(scoreOf(after, 'late', 'a3')).toBeGreaterThan(0.5)
    expect(scoreOf(after, 'late', 'b3')).toBeLessThan(0.5)
  })
})

describe('any data', () => {
  const row = fc.tuple(fc.nat(8), fc.nat(5), fc.constantFrom(...INTEREST_EVENTS))

  it('gives finite factors', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const data = dataOf(rows.map(([customer, item, event]) => [`c${customer}`, `i${item}`, event]))
        const { customers, items } = learnInterest({ ...data, itemCount: data.itemIds.length })
        expect([...customers, ...items].every(Number.isFinite)).toBe(true)
      }),
    )
  })

  it('is turned without loss', () => {
    const cell = fc.tuple(fc.nat(6), fc.nat(4), fc.float({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const matrix = sparseMatrix({
          rowCount: 7,
          columnCount: 5,
          rows: Uint32Array.from(cells, ([one]) => one),
          columns: Uint32Array.from(cells, ([, one]) => one),
          values: Float32Array.from(cells, ([, , value]) => value),
        })
        expect(transposed(transposed(matrix))).toEqual(matrix)
        expect(matrix.columns.length).toBe(new Set(cells.map(([one, other]) => `${one} ${other}`)).size)
        for (const [one, other, value] of cells) {
          const start = matrix.starts[one] ?? 0
          const place = start + matrix.columns.subarray(start, matrix.starts[one + 1]).indexOf(other)
          expect(matrix.values[place]).toBeGreaterThanOrEqual(value)
        }
      }),
    )
  })
})

describe('interest from a ranking', () => {
  const model: AffinityModel = {
    engine: 'personalize',
    trainedAt: '2026-11-21T10:00:00Z',
    customerIds: ['c0', 'c1', 'c2', 'c3', 'c4'],
    itemIds: ['i0', 'i1'],
    interest: { kind: 'ranking', customerCount: 4, rankings: new Map([[0, Uint32Array.of(2, 0, 3)]]) },
  }

  it('is the share of customers who come after', () => {
    expect([...(interestScores(model, 'i0') ?? [])]).toEqual([0.63, Number.NaN, 0.88, 0.38, Number.NaN])
    expect(interestScores(model, 'i1')).toBeUndefined()
  })
})
