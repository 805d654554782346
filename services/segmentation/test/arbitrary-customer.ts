import fc from 'fast-check'
import { calendarOf } from '../src/domain/analysis/calendar.ts'
import type { Frame } from '../src/domain/analysis/read-customer-data.ts'

const calendar = calendarOf('UTC')

export const frameOf = (text: string): Frame => {
  const asOf = calendar.dayOf(text)
  if (asOf === undefined) throw new Error(text)
  return { calendar, asOf, minors: 'reject' }
}

/** The day of the source's worked examples. */
export const FRAME = frameOf('2026-02-12')

const date = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2026-02-12'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const money = fc.oneof(
  fc.nat({ max: 5_000_000 }).map((cents) => cents / 100),
  fc.constantFrom(0, 0.1, 0.2, 0.3, 1e-7, 1e21, 12_345_678_901.23),
)
const name = fc.constantFrom('SKINCARE', 'Skincare', ' cilt bakımı', 'CİLT BAKIMI', 'Zone 7', 'Makeup', '香水')

const product = fc.record({
  category: name,
  totalQuantity: fc.nat({ max: 500 }),
  totalSpent: money,
  orderCount: fc.integer({ min: 1, max: 30 }),
  lastPurchase: date,
  avgDaysBetween: fc.option(fc.oneof(fc.nat({ max: 90 }), fc.double({ min: 0, max: 90, noNaN: true }))),
})

export const arbitraryHistory = fc
  .array(product, { minLength: 1, maxLength: 8 })
  .map((products) => products.map((each, index) => ({ productId: `P-${index + 1}`, ...each })))

const region = fc.record({
  name: fc.constantFrom('Marmara', 'İç Anadolu', 'Region 51'),
  climateType: fc.constantFrom('Temperate', 'Zone 3'),
  medianBasket: money,
  trend: name,
})

export const arbitraryCustomer = fc.record({
  customerId: fc.constantFrom('C-1001', 'Aktif-7'),
  city: fc.constantFrom('Istanbul', 'Ankara 06'),
  age: fc.oneof(fc.integer({ min: 18, max: 130 }), fc.double({ min: 18, max: 130, noNaN: true })),
  gender: fc.constantFrom('F', 'M'),
  registeredAt: date,
  productHistory: fc.oneof({ weight: 5, arbitrary: arbitraryHistory }, { weight: 1, arbitrary: fc.constant([]) }),
})

/** Every kind of valid `customerData`. */
export const arbitraryCustomerData = fc.record(
  {
    city: fc.constantFrom('Istanbul', 'Ankara 06'),
    customer: arbitraryCustomer,
    region,
    currentSeason: fc.constant('Winter 2026'),
  },
  { requiredKeys: ['city', 'region', 'currentSeason'] },
)
