import type { EventCondition, EventName, QueryNode } from '@customer-service/contracts/segmentation'
import { happened } from '../../query/nodes.ts'
import type { Cursor } from '../cursor.ts'
import { eachOf } from '../read-event.ts'
import type { Items } from '../read-items.ts'
import type { Quantity } from '../read-quantity.ts'
import { readObject } from './read-items.ts'
import { readAgo, readDurations } from './read-quantity.ts'
import { being, takeVerb } from './read-trait.ts'
import { readWindow } from './read-window.ts'
import { EVENT_NOUNS } from './words.ts'

/** `son alışverişi 60 günden eski olan`, `ilk siparişini son 1 ayda veren`, `son siparişinin üzerinden en az 1 yıl geçmiş`. */
export function readRecency(c: Cursor): QueryNode | undefined {
  const items = readObject(c)
  const word = c.take('son', 'en son', 'ilk')
  const deed = word === undefined ? undefined : c.takeFrom(EVENT_NOUNS)
  if (deed === undefined) return undefined
  const since = c.take('uzeri', 'uzerinde') ? readPassed(c) : (readAgo(c) ?? readWithin(c))
  if (since === undefined) return undefined
  const node = sinceLast(deed.event, items, word === 'ilk' ? 'time_since_first' : 'time_since_last', since)
  const isDone = c.attempt(() => (c.take(...deed.verbs) ? c.last?.form?.did : undefined))
  return isDone === undefined ? being(c, node) : isDone ? node : undefined
}

function readWithin(c: Cursor): Quantity<unknown> | undefined {
  const window = readWindow(c)
  return window && 'last' in window ? { op: '<=', value: window.last } : undefined
}

function readPassed(c: Cursor): Quantity<unknown> | undefined {
  const since = readDurations(c)
  c.take('zaman', 'sure')
  return takeVerb(c, 'gec', 'gecen') ? since : undefined
}

/** How long ago something was done last, or first. */
export const sinceLast = (
  event: EventName | readonly EventName[],
  items: Items | undefined,
  measure: EventCondition['measure'],
  since: Quantity<unknown>,
): QueryNode | undefined => eachOf(items, (item) => ({ ...happened(event, { item }), measure, ...since }))
