import { EventName } from '@customer-service/contracts/segmentation'
import type { EventType, InteractionRow } from '../audience/batch.ts'
import { unitsOf } from '../audience/units.ts'
import { type FieldReader, RefusedField } from './field-reader.ts'
import { ITEM_ID } from './item-row.ts'
import { AMOUNT_RULE, USER_ID, withoutUnknown } from './user-row.ts'

export const INTERACTION_COLUMNS = [
  'user_id',
  'item_id',
  'event_type',
  'event_value',
  'timestamp',
  'currency',
  'order_id',
  'event_id',
]

const TYPES: readonly EventType[] = EventName.enum.filter((name) => name !== 'any')
/** Seconds of 2100-01-01. */
const LATEST = 4_102_444_800
const DAY_SECONDS = 86_400

/** Something that a customer did. */
export function interactionRow(fields: FieldReader): InteractionRow {
  return withoutUnknown({
    customerId: fields.requiredText('user_id', USER_ID),
    itemId: fields.text('item_id', ITEM_ID),
    event: eventOf(fields),
    timestamp: timeOf(fields),
    value: amountOf(fields),
    currency: currencyOf(fields),
    orderId: fields.text('order_id', ITEM_ID),
    eventId: fields.text('event_id', ITEM_ID),
  })
}

function eventOf(fields: FieldReader): EventType {
  const given = fields.requiredText('event_type', { maxLength: 64 })
  const name = given.toLowerCase().replaceAll(/[\s-]+/g, '_')
  const type = TYPES.find((one) => one === name)
  if (type === undefined) throw new RefusedField('event_type', `is none of: ${TYPES.join(', ')}`)
  return type
}

/** Seconds since 1970, or a date and time with its zone. */
function timeOf(fields: FieldReader): number {
  const text = fields.requiredText('timestamp', { maxLength: 40 })
  const seconds = /^\d+(\.\d+)?$/.test(text)
    ? Math.floor(Number(text))
    : /T.*(Z|[+-]\d{2}:\d{2})$/.test(text)
      ? Math.floor(Date.parse(text) / 1_000)
      : Number.NaN
  if (seconds >= 2 * DAY_SECONDS && seconds < LATEST) return seconds
  const isMilliseconds = seconds >= LATEST && seconds / 1_000 < LATEST
  throw new RefusedField(
    'timestamp',
    isMilliseconds
      ? 'is in milliseconds: seconds since 1970 are expected'
      : 'is neither seconds since 1970 nor a time such as 2026-02-12T10:00:00Z',
  )
}

function amountOf(fields: FieldReader): number | undefined {
  const value = fields.number('event_value')
  if (value !== undefined && unitsOf(value) === undefined) throw new RefusedField('event_value', AMOUNT_RULE)
  return value
}

function currencyOf(fields: FieldReader): string | undefined {
  const currency = fields.text('currency', { maxLength: 8 })?.toUpperCase()
  if (currency === undefined || /^[A-Z]{3}$/.test(currency)) return currency
  throw new RefusedField('currency', 'is not a currency code such as EUR')
}
