import type { EventCondition, ItemFilter, SegmentQuery, Window } from '@customer-service/contracts/segmentation'
import type { Calendar } from '../analysis/calendar.ts'
import { isItem } from '../query/dossier.ts'
import { boundsOf, type Moment } from '../query/time-range.ts'
import type { Audience } from './audience.ts'
import type { EventType } from './batch.ts'
import type { EventFilter, EventTable } from './event-table.ts'

/** What models say: by customer's number, NaN where they say nothing. */
export interface Models {
  interest(itemId: string): Float64Array | undefined
  predicted(metric: 'predicted_clv' | 'p_alive' | 'p_buy_90d'): Float64Array | undefined
}

/** Who is in a saved segment: those that its query means now, or the frozen list. */
export type SegmentMeaning = { readonly query: SegmentQuery } | { readonly members: readonly string[] }

/** All that the conditions of one query are evaluated with. */
export interface Frame {
  readonly audience: Audience
  readonly calendar: Calendar
  readonly moment: Moment
  readonly models?: Models | undefined
  readonly segments?: ReadonlyMap<string, SegmentMeaning> | undefined
  /** Throws when the time for the query is over; asked between passes over the data. */
  readonly checkTime: () => void
}

/** For each customer's number whether it is meant (1) or not (0). */
export type Marks = Uint8Array

export const newMarks = ({ audience }: Frame): Marks => new Uint8Array(audience.users.last + 1)

/** Marks the customers for whom a test holds. */
export function marksWhere(frame: Frame, holds: (user: number) => boolean): Marks {
  const { customers } = frame.audience
  const marks = newMarks(frame)
  for (let user = 1; user < marks.length; user++) {
    if (customers[user] !== undefined && holds(user)) marks[user] = 1
  }
  return marks
}

/** Rows of an event type that a condition is about. */
export interface Part {
  readonly type: EventType
  readonly table: EventTable
  readonly filter: EventFilter
}

type Matter = Pick<EventCondition, 'event' | 'item' | 'window' | 'currency'>

/** Where to look for what a condition is about: the events, their items, the currency and the time. */
export function partsOf(frame: Frame, { event, item, window, currency }: Matter): readonly Part[] {
  frame.checkTime()
  const names = new Set<string>([event].flat())
  const filter = {
    ...timesOf(frame, window),
    ...(item && { items: itemMarks(frame, item) }),
    ...(currency !== undefined && { currencies: currencyMarks(frame, currency) }),
  }
  return [...frame.audience.tables]
    .filter(([type]) => names.has('any') || names.has(type))
    .map(([type, table]) => ({ type, table, filter }))
}

/** What lies after the moment hasn't happened yet. */
function timesOf({ moment }: Frame, window: Window | undefined) {
  const { firstDay, lastDay, firstInstant, lastInstant } = boundsOf(window, moment)
  return {
    firstDay,
    lastDay,
    firstTime: Math.ceil(firstInstant / 1_000),
    lastTime: Math.floor(Math.min(lastInstant, moment.instant) / 1_000),
  }
}

function itemMarks({ audience }: Frame, filter: ItemFilter): Uint8Array {
  const marks = new Uint8Array(audience.items.last + 1)
  for (const item of audience.catalogue.values()) {
    if (isItem(item, filter)) marks[audience.items.find(item.id) ?? 0] = 1
  }
  marks[0] = 0
  return marks
}

/** An amount without a currency is in any. */
function currencyMarks({ audience: { currencies } }: Frame, wanted: string): Uint8Array {
  const marks = new Uint8Array(currencies.last + 1)
  marks[0] = 1
  const number = currencies.find(wanted)
  if (number !== undefined) marks[number] = 1
  return marks
}
