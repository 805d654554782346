import type { Analysis } from '@customer-service/contracts/segmentation'
import { AnalysisReply } from '@customer-service/contracts/segmentation'
import { AppError } from '@customer-service/core'
import fc from 'fast-check'
import { Compile } from 'typebox/compile'
import { describe, expect, it } from 'vitest'
import { analysisReply } from '../src/domain/analysis/analysis-reply.ts'
import { foldCategory } from '../src/domain/analysis/fold-category.ts'
import { arbitraryCustomer, arbitraryCustomerData, arbitraryHistory, FRAME, frameOf } from './arbitrary-customer.ts'

const region = { name: 'Marmara', climateType: 'Temperate', medianBasket: 75, trend: 'Skincare' }
const product = {
  productId: 'P-1',
  category: 'SKINCARE',
  totalQuantity: 1,
  totalSpent: 50,
  orderCount: 1,
  lastPurchase: '2026-02-01',
  avgDaysBetween: null,
}
const customer = {
  customerId: 'C-1',
  city: 'Istanbul',
  age: 32,
  gender: 'F',
  registeredAt: '2024-03-15T00:00:00',
  productHistory: [product],
}
const data = (change: object = {}, frame: object = {}) => ({
  city: 'Istanbul',
  customer: { ...customer, ...change },
  region,
  currentSeason: 'Winter',
  ...frame,
})
const reply = (input: unknown, frame = FRAME) => analysisReply(input, frame, { language: 'en', explain: true })
const analysisOf = (input: unknown, frame = FRAME): Analysis => reply(input, frame).analysis
const dayBefore = (days: number) => new Date(Date.parse('2026-02-12') - days * 86_400_000).toISOString().slice(0, 10)

function errorOf(input: unknown, frame = FRAME): unknown {
  try {
    return reply(input, frame)
  } catch (error) {
    return error instanceof AppError ? [error.code, error.field, error.message] : error
  }
}

describe('the analysis as a whole', () => {
  it('SEG-30 fits its contract and JSON for every valid customer, and can be repeated', () => {
    const contract = Compile(AnalysisReply)
    fc.assert(
      fc.property(arbitraryCustomerData, (input) => {
        const once = reply(input)
        expect(contract.Errors(once)).toEqual([])
        expect(JSON.parse(JSON.stringify(once))).toEqual(once)
        expect(reply(structuredClone(input))).toEqual(once)
      }),
    )
  })

  it('SEG-41 the border days, by the calendar', () => {
    const churnAfter = (days: number) =>
      analysisOf(data({ registeredAt: '2023-01-01', productHistory: [{ ...product, lastPurchase: dayBefore(days) }] }))
        .churnSegment
    expect([0, 29, 30, 60, 61, 999].map(churnAfter)).toEqual(['Aktif', 'Aktif', 'Ilık', 'Ilık', 'Riskli', 'Riskli'])
  })

  it('SEG-40 the border ages', () => {
    const segmentAt = (age: number) => analysisOf(data({ age })).ageSegment
    expect([18, 25, 26, 35, 36, 50, 51].map(segmentAt)).toEqual([
      'GenZ',
      'GenZ',
      'GençYetişkin',
      'GençYetişkin',
      'Yetişkin',
      'Yetişkin',
      'Olgun',
    ])
  })

  it('C-40 customers under 18 are refused, or in the youngest segment where the business says so', () => {
    expect(errorOf(data({ age: 17.99 }))).toEqual(['ValidationError', 'customer.age', expect.any(String)])
    expect(analysisOf(data({ age: 17 }), { ...FRAME, minors: 'genz' }).ageSegment).toBe('GenZ')
  })

  it('SEG-43 membership ends of months and leap days', () => {
    const tierOf = (registeredAt: string, orderCount: number, asOf: string) =>
      analysisOf(
        data({ registeredAt, productHistory: [{ ...product, orderCount, lastPurchase: registeredAt }] }),
        frameOf(asOf),
      ).loyaltyTier
    expect(tierOf('2024-02-29', 24, '2025-02-28')).toBe('Platin')
    expect(tierOf('2024-02-29', 24, '2025-02-27')).toBe('Altın')
    expect(tierOf('2025-08-31', 6, '2026-02-28')).toBe('Altın')
    expect(tierOf('2025-08-31', 6, '2026-02-27')).toBe('Gümüş')
  })

  it('SEG-46 0.1 and 0.2 make 0.3, and equal spends are a tie', () => {
    const history = [
      { ...product, productId: 'A', category: 'X', totalSpent: 0.1 },
      { ...product, productId: 'B', category: 'x', totalSpent: 0.2 },
      { ...product, productId: 'C', category: 'Y', totalSpent: 0.3, orderCount: 2 },
    ]
    const analysis = analysisOf(data({ productHistory: history }, { region: { ...region, medianBasket: 0.15 } }))
    expect(analysis).toMatchObject({
      totalSpent: 0.6,
      affinityCategory: 'x',
      avgBasket: 0.15,
      valueSegment: 'Standard',
    })
  })

  it('SEG-46 zero and huge amounts', () => {
    expect(analysisOf(data({ productHistory: [{ ...product, totalSpent: 0 }] }))).toMatchObject({
      totalSpent: 0,
      avgBasket: 0,
      valueSegment: 'Standard',
      topProducts: [{ totalSpent: 0 }],
    })
    const huge = [
      { ...product, productId: 'A', totalSpent: 1e300, totalQuantity: 1e300, orderCount: 1e300 },
      { ...product, productId: 'B', totalSpent: 1e300 },
    ]
    expect(analysisOf(data({ productHistory: huge }))).toMatchObject({ totalSpent: 2e300, avgBasket: 2 })
    expect(errorOf(data({ productHistory: [{ ...product, totalSpent: 1e301 }] }))).toEqual([
      'ValidationError',
      'customer.productHistory[0].totalSpent',
      expect.any(String),
    ])
  })

  it('SEG-47 the order of the history plays no part, except in how a category is spelled', () => {
    fc.assert(
      fc.property(arbitraryHistory, fc.infiniteStream(fc.nat()), (history, keys) => {
        const spelled = history.map((entry) => ({ ...entry, category: foldCategory(entry.category) }))
        const shuffled = spelled
          .map((entry) => ({ entry, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry)
        expect(analysisOf(data({ productHistory: shuffled }))).toEqual(analysisOf(data({ productHistory: spelled })))
      }),
    )
  })

  it('SEG-47 a swap of two numbers shows: the sums follow the input', () => {
    fc.assert(
      fc.property(arbitraryHistory, (productHistory) => {
        const { orderCount, topProducts, missingRegulars } = analysisOf(data({ productHistory }))
        expect(orderCount).toBe(productHistory.reduce((sum, entry) => sum + entry.orderCount, 0))
        expect(topProducts).toHaveLength(Math.min(5, productHistory.length))
        expect([...topProducts].sort((a, b) => b.totalSpent - a.totalSpent)).toEqual(topProducts)
        expect(missingRegulars.every(({ daysOverdue }) => daysOverdue >= 0)).toBe(true)
      }),
    )
  })

  it('C-45 an order before the registration is taken, with a warning', () => {
    expect(reply(data({ registeredAt: '2026-02-05' }))).toMatchObject({
      warnings: [{ field: 'customer.productHistory[0].lastPurchase' }],
    })
    expect(reply(data())).not.toHaveProperty('warnings')
  })

  it('A.4 basis stands beside the analysis of a customer with purchases, and only there', () => {
    expect(reply(data()).basis).toEqual({
      membershipMonths: 22,
      orderFrequency: 0.05,
      affinityRatio: 1,
      diversityRatio: 1,
      medianBasket: 75,
      overdueRegulars: 0,
    })
    expect(reply(data({ productHistory: [] }))).not.toHaveProperty('basis')
  })
})

describe('what is refused', () => {
  it.each<[string, unknown, string, string]>([
    ['SEG-60 no age', data({ age: undefined }), 'customer.age', 'Missing required field: customer.age'],
    [
      'SEG-20 no avgDaysBetween',
      data({ productHistory: [{ ...product, avgDaysBetween: undefined }] }),
      'customer.productHistory[0].avgDaysBetween',
      'Missing required field: customer.productHistory[0].avgDaysBetween',
    ],
    ['SEG-13 blank gender', data({ gender: ' ' }), 'customer.gender', 'customer.gender must not be blank'],
    ['SEG-14 age as text', data({ age: '32' }), 'customer.age', 'customer.age must be a number'],
    [
      'SEG-16 history as object',
      data({ productHistory: {} }),
      'customer.productHistory',
      'customer.productHistory must be a list',
    ],
    [
      'SEG-17 product as text',
      data({ productHistory: ['P-1'] }),
      'customer.productHistory[0]',
      'customer.productHistory[0] must be an object',
    ],
    [
      'SEG-18 no orders',
      data({ productHistory: [{ ...product, orderCount: 0 }] }),
      'customer.productHistory[0].orderCount',
      'customer.productHistory[0].orderCount must be a whole number from 1',
    ],
    ['SEG-21 no region', data({}, { region: null }), 'region', 'Missing required field: region'],
    [
      'SEG-22 no season',
      data({}, { currentSeason: undefined }),
      'currentSeason',
      'Missing required field: currentSeason',
    ],
    ['SEG-12 customer as list', data({}, { customer: [] }), 'customer', 'customer must be an object'],
    [
      'C-26 id without customer',
      data({}, { customer: null, customerId: 'C-1' }),
      'customer',
      'Missing required field: customer',
    ],
    ['SEG-10 customerId null', data({}, { customerId: null }), 'customerId', 'Missing required field: customerId'],
    ['customerData as text', 'C-1', 'customerData', 'customerData must be an object'],
  ])('%s', (_what, input, field, message) => expect(errorOf(input)).toEqual(['ValidationError', field, message]))

  it('SEG-61 a date that is none, with the form as a hint', () => {
    expect(errorOf(data({ registeredAt: '15.03.2024' }))).toEqual([
      'InvalidDateFormat',
      'customer.registeredAt',
      'customer.registeredAt must be an ISO 8601 date such as YYYY-MM-DDTHH:mm:ss',
    ])
  })

  it.each([
    ['totalQuantity', 'customer.productHistory[0].totalQuantity'],
    ['totalSpent', 'customer.productHistory[0].totalSpent'],
    ['orderCount', 'customer.productHistory[0].orderCount'],
    ['avgDaysBetween', 'customer.productHistory[0].avgDaysBetween'],
  ])('SEG-62 a negative %s', (name, field) => {
    expect(errorOf(data({ productHistory: [{ ...product, [name]: -0.5 }] }))).toEqual([
      'NegativeValue',
      field,
      expect.any(String),
    ])
  })

  it('SEG-62 a negative age and median come before any other check of the number', () => {
    expect(errorOf(data({ age: -1 }))).toEqual(['NegativeValue', 'customer.age', expect.any(String)])
    expect(errorOf(data({}, { region: { ...region, medianBasket: -1 } }))).toEqual([
      'NegativeValue',
      'region.medianBasket',
      expect.any(String),
    ])
  })

  it('SEG-60 the first wrong field of the schema is named, whatever else is wrong', () => {
    expect(errorOf(data({ age: -1 }, { city: '', currentSeason: 5 }))).toEqual([
      'ValidationError',
      'city',
      expect.any(String),
    ])
    expect(errorOf(data({ age: -1, registeredAt: 'x' }, { currentSeason: 5 }))).toEqual([
      'NegativeValue',
      'customer.age',
      expect.any(String),
    ])
  })

  it('SEG-60 anything else is refused by name, and never breaks', () => {
    const broken = fc
      .tuple(arbitraryCustomer, fc.constantFrom(...Object.keys(customer)), fc.jsonValue())
      .map(([valid, name, value]) => data({ ...valid, [name]: value }))
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), broken), (input) => {
        const outcome = errorOf(input)
        if (!Array.isArray(outcome)) {
          expect(outcome).toHaveProperty('analysis')
          return
        }
        expect(['ValidationError', 'InvalidDateFormat', 'NegativeValue']).toContain(outcome[0])
        expect(typeof outcome[1]).toBe('string')
      }),
      { numRuns: 500 },
    )
  })
})
