import type { EventCondition, QueryNode } from '@customer-service/contracts/segmentation'
import { happened, negated } from '../../query/nodes.ts'
import type { Cursor } from '../cursor.ts'
import { takeVerb } from './read-trait.ts'
import { EMAIL_VERBS, ITEM_VERBS } from './words.ts'

/** A verb alone means the same items, or the same mails, at the same time as the condition before. */
export function readShared(c: Cursor, before: EventCondition): QueryNode | undefined {
  const events = isOfEmails(before) ? c.takeFrom(EMAIL_VERBS) : c.takeFrom(ITEM_VERBS)
  const did = events && didIt(c)
  if (events === undefined || did === undefined) return undefined
  const node = happened(events, before)
  return did ? node : negated(node)
}

/** Whether a verb alone may follow. */
export const mayShare = (node: QueryNode): node is EventCondition =>
  node.kind === 'event' && node.measure === 'count' && (isOfEmails(node) || isOf(node, ITEM_EVENTS))

const isOfEmails = (node: EventCondition): boolean => isOf(node, EMAIL_EVENTS)
const isOf = ({ event }: EventCondition, events: ReadonlySet<string>): boolean =>
  [event].flat().every((name) => events.has(name))

const EMAIL_EVENTS: ReadonlySet<string> = new Set(['email_open', 'email_click'])
/** What is done with items. */
export const ITEM_EVENTS: ReadonlySet<string> = new Set([
  'purchase',
  'view',
  'test_drive',
  'return',
  'review',
  'add_to_cart',
])

/** "Almış", and "almış olan". */
export function didIt(c: Cursor): boolean | undefined {
  const did = c.last?.form?.did
  if (did === undefined || c.last?.form?.isPlural) return did
  const also = takeVerb(c, 'ol')
  return also === false ? !did : did
}
