import { EventName } from '@customer-service/contracts/segmentation'
import type { Calendar } from '../analysis/calendar.ts'
import type { EventType, InteractionRow } from '../audience/batch.ts'
import { unitsOf } from '../audience/units.ts'
import { type FieldReader, RefusedField } from './field-reader.ts'
import { ITEM_ID } from './item-row.ts'
import { isoDate } from './local-date.ts'
import type { RowRules } from './row-rules.ts'
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
export function interactionRow(fields: FieldReader, { calendar }: RowRules): InteractionRow {
  return withoutUnknown({
    customerId: fields.requiredText('user_id', USER_ID),
    itemId: fields.text('item_id', ITEM_ID),
    event: eventOf(fields),
    timestamp: timeOf(fields, calendar),
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

/** Seconds since 1970, or a date and time: without a zone it is the shop's, without a time the day's begin. */
function timeOf(fields: FieldReader, calendar: Calendar): number {
  const text = fields.requiredText('timestamp', { maxLength: 40 })
  const seconds = Math.floor(
    /^\d+(\.\d+)?$/.test(text) ? Number(text) : (calendar.instantOf(isoDate(text)) ?? Number.NaN) / 1_000,
  )
  if (seconds >= 2 * DAY_SECONDS && seconds < LATEST) return seconds
  const isMilliseconds = seconds >= LATEST && seconds / 1_000 < LATEST
  throw new RefusedField(
    'timestamp',
    isMilliseconds
      ? 'is in milliseconds: seconds since 1970 are expected'
      : 'is neither seconds since 1970 nor a time such as 2026-02-12T10:00:00Z, 2026-02-12 10:00 or 12.02.2026 10:00',
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
