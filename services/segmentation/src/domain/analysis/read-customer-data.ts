import { invalid } from '@customer-service/core'
import { missing } from '../../errors.ts'
import type { Calendar, Day } from './calendar.ts'
import type { Customer, CustomerData, Purchases, Region } from './customer-data.ts'
import { FieldReader, isFields } from './fields.ts'
import { rational } from './rational.ts'

/** The business's own settings. */
export interface Settings {
  readonly calendar: Calendar
  /** What happens to customers under 18: refused, or put into the youngest segment (C-40). */
  readonly minors: 'reject' | 'genz'
}

/** Settings and the day that an analysis speaks of. */
export interface Frame extends Settings {
  readonly asOf: Day
}

/**
 * Checks `customerData`, depth first in the order of the schema; unknown fields are ignored. Throws `ValidationError`,
 * `InvalidDateFormat` or `NegativeValue` (400) for the first field that is wrong, its path relative to `customerData`.
 */
export function readCustomerData(input: unknown, frame: Frame): CustomerData {
  if (!isFields(input)) throw invalid('customerData', 'customerData must be an object')
  const fields = new FieldReader(input, '')
  const outerId = readOuterId(fields)
  const city = fields.text('city')
  const customer = readCustomer(fields, outerId, frame)
  const region = readRegion(fields.object('region'))
  fields.text('currentSeason')
  return { city, customer, region }
}

/** It may stand beside the customer's own id, and must then be the same. */
function readOuterId(fields: FieldReader): string | undefined {
  if (fields.optional('customerId') === undefined) return undefined
  const id = fields.text('customerId').trim()
  const customer = fields.optional('customer')
  const innerId = isFields(customer) ? customer.customerId : undefined
  if (typeof innerId === 'string' && innerId.trim() !== '' && innerId.trim() !== id) {
    throw invalid('customerId', 'customerId must be the same as customer.customerId')
  }
  return id
}

function readCustomer(fields: FieldReader, outerId: string | undefined, frame: Frame): Customer | undefined {
  if (fields.optional('customer') === undefined || fields.optional('customer') === null) {
    if (outerId !== undefined) throw missing('customer')
    return undefined
  }
  const customer = fields.object('customer')
  const customerId = customer.text('customerId').trim()
  customer.text('city')
  const age = readAge(customer, frame)
  const gender = customer.text('gender')
  const registeredOn = customer.day('registeredAt', frame.calendar, frame.asOf)
  return { customerId, age, gender, registeredOn, history: readHistory(customer, frame) }
}

function readAge(customer: FieldReader, { minors }: Frame): number {
  const age = customer.amount('age')
  if (age < 18 && minors === 'reject') throw invalid('customer.age', 'customer.age must be at least 18')
  if (age > 130) throw invalid('customer.age', 'customer.age must be at most 130')
  return age
}

function readHistory(customer: FieldReader, frame: Frame): readonly Purchases[] {
  const path = customer.path('productHistory')
  const products = customer.required('productHistory')
  if (!Array.isArray(products)) throw invalid(path, `${path} must be a list`)
  const seen = new Set<string>()
  return products.map((product: unknown, index) => {
    const at = `${path}[${index}]`
    if (!isFields(product)) throw invalid(at, `${at} must be an object`)
    return readPurchases(new FieldReader(product, at), seen, frame)
  })
}

function readPurchases(product: FieldReader, seen: Set<string>, frame: Frame): Purchases {
  const productId = product.text('productId')
  const path = product.path('productId')
  if (seen.has(productId)) throw invalid(path, `${path} stands in the list twice`)
  seen.add(productId)
  return {
    productId,
    category: product.text('category').trim(),
    totalQuantity: product.amount('totalQuantity'),
    totalSpent: rational(product.amount('totalSpent')),
    orderCount: readOrderCount(product),
    lastPurchaseDay: product.day('lastPurchase', frame.calendar, frame.asOf),
    lastPurchase: product.text('lastPurchase'),
    avgDaysBetween: product.optional('avgDaysBetween') === null ? null : product.amount('avgDaysBetween'),
    productName: nameOf(product.optional('productName')) ?? productId,
  }
}

function readOrderCount(product: FieldReader): bigint {
  const count = product.amount('orderCount')
  if (Number.isInteger(count) && count >= 1) return BigInt(count)
  throw invalid(product.path('orderCount'), `${product.path('orderCount')} must be a whole number from 1`)
}

const nameOf = (name: unknown): string | undefined =>
  typeof name === 'string' && name.trim() !== '' ? name : undefined

function readRegion(region: FieldReader): Region {
  return {
    name: region.text('name'),
    climateType: region.text('climateType'),
    medianBasket: rational(region.amount('medianBasket')),
    trend: region.text('trend'),
  }
}
