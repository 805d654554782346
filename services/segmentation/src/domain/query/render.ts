import type {
  Duration,
  EventCondition,
  ItemFilter,
  QueryNode,
  SegmentQuery,
} from '@customer-service/contracts/segmentation'
import { asksFirstBuyers } from './asks-first-buyers.ts'
import { renderMetric, renderTrait } from './render-attribute.ts'
import { amountOf, compared, itemText, spanText, windowText } from './render-words.ts'

/** The query as a sentence. What a prompt can say compiles from it to the same query. */
export function render(query: SegmentQuery): string {
  const { where, rank, limit } = query
  const percentile = percentileOf(where)
  if (percentile !== undefined && rank === undefined) return percentile
  if (asksFirstBuyers(query)) return 'Potential first-time buyers'
  const people = `${limit === undefined ? 'Customers' : `Top ${limit} customers`}${conditions(where)}`
  if (rank === undefined) return people
  const by = `${RANKS[rank.by]}${rank.item ? ` for ${itemText(rank.item)}` : ''}${rank.dir === 'asc' ? ' ascending' : ''}`
  return limit === undefined ? `${people} ranked by ${by}` : `${people} by ${by}`
}

const RANKS = {
  interest_score: 'interest',
  total_value: 'total spend',
  purchase_count: 'number of purchases',
  email_opens: 'email opens',
  last_engagement: 'recency',
} as const

function conditions(where: QueryNode): string {
  if (where.kind === 'everyone') return ''
  if (where.kind === 'not') return ` except those who ${grouped(where.of)}`
  if (where.kind !== 'and') return ` who ${clause(where)}`
  const last = where.of.at(-1)
  const excluded = last?.kind === 'not' ? ` except those who ${grouped(last.of)}` : ''
  const included = excluded === '' ? where.of : where.of.slice(0, -1)
  return ` who ${included.map(grouped).join(' and ')}${excluded}`
}

function percentileOf(node: QueryNode): string | undefined {
  if (node.kind !== 'metric' || !node.metric.endsWith('_percentile') || node.op !== '>=') return undefined
  const by = node.metric === 'total_value_percentile' ? 'spend' : 'number of purchases'
  return `Top ${Number((100 - Number(node.value)).toFixed(6))}% of customers by ${by}`
}

function clause(node: QueryNode): string {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.map(grouped).join(` ${node.kind} `)
    case 'not':
      return `not (${clause(node.of)})`
    case 'event':
      return renderEvent(node)
    case 'trait':
      return renderTrait(node)
    case 'metric':
      return renderMetric(node)
    case 'sequence':
      return renderSequence(node)
    case 'segment':
      return `are in segment ${node.id}`
    case 'sample':
      return `are in a sample of ${node.fraction} with seed ${node.seed}`
    case 'everyone':
      return 'are customers'
  }
}

const grouped = (node: QueryNode): string =>
  node.kind === 'and' || node.kind === 'or' ? `(${clause(node)})` : clause(node)

function renderEvent(node: EventCondition): string {
  const names = [node.event].flat()
  const window = windowText(node.window)
  if (node.measure === 'sum' && node.event === 'purchase')
    return `spent ${compared(node.op, node.value, (value) => amountOf(value, node.currency))}${node.item ? ` on ${itemText(node.item)}` : ''}${window}`
  if (node.measure === 'time_since_last' || node.measure === 'time_since_first') {
    const word = node.measure === 'time_since_last' ? 'last' : 'first'
    return `${word} ${verbs(names, node.item, true)} ${compared(node.op, node.value, spanText)} ago`
  }
  const words = verbs(names, node.item)
  if (node.measure !== 'count') return `${words} with ${node.measure} ${compared(node.op, node.value)}${window}`
  if (node.op === '=' && node.value === 0) return `never ${words}${window}`
  if (node.op === '>=' && node.value === 1) return `${words}${window}`
  return `${words} ${compared(node.op, node.value)} times${window}`
}

const PLAIN: Readonly<Partial<Record<string, string>>> = {
  visit: 'visited our website',
  store_visit: 'visited our showroom',
  support_contact: 'contacted support',
  login: 'logged in',
  unsubscribe: 'unsubscribed',
  referral: 'referred a friend',
  any: 'had any activity',
  email_open: 'opened our emails',
  email_click: 'clicked our emails',
}
const WITH_ITEM: Readonly<Partial<Record<string, string>>> = {
  purchase: 'purchased',
  view: 'viewed',
  return: 'returned',
  review: 'reviewed',
  test_drive: 'test drove',
}

function verbs(names: readonly string[], item?: ItemFilter, isBare = false): string {
  if (names.length === 2 && names[0] === 'email_open' && names[1] === 'email_click') return 'engaged with our emails'
  const [only = 'any'] = names
  if (names.length === 1) {
    if (only === 'add_to_cart') return `added ${item ? itemText(item) : 'anything'} to their cart`
    if (only === 'test_drive' && !isBare) return `took a test drive${item ? ` of ${itemText(item)}` : ''}`
    if (PLAIN[only] !== undefined) return PLAIN[only]
  }
  const emails = names.every((name) => name.startsWith('email_'))
  if (emails) return `${names.map((name) => (name === 'email_open' ? 'opened' : 'clicked')).join(' or ')} our emails`
  const object = item ? ` ${itemText(item)}` : isBare ? '' : ' anything'
  return `${names.map((name) => WITH_ITEM[name] ?? name).join(' or ')}${object}`
}

function renderSequence(node: Extract<QueryNode, { readonly kind: 'sequence' }>): string {
  const isCart = node.first.event === 'add_to_cart' && node.then.event === 'purchase' && !node.occurred
  if (isCart && node.first.item === undefined && node.within === undefined)
    return `abandoned their cart${windowText(node.first.window)}`
  const limit = node.within ? ` within ${spanText(node.within satisfies Duration)}` : ''
  return `${renderEvent(node.first)} and then ${node.occurred ? '' : 'never '}${renderEvent(node.then)}${limit}`
}
