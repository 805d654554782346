import type { EventCondition, QueryNode, SegmentQuery } from '@customer-service/contracts/segmentation'
import { asksFirstBuyers } from '../asks-first-buyers.ts'
import { attributeText } from './attribute-text.ts'
import { eventText } from './event-text.ts'
import { itemText, windowText } from './words.ts'

/** The query as a Turkish sentence. What a prompt can say compiles from it to the same query. */
export function renderTurkish(query: SegmentQuery): string {
  if (asksFirstBuyers(query)) return 'Potansiyel ilk kez alıcılar'
  const { where, rank, limit } = query
  const who = where.kind === 'everyone' ? '' : `${clause(where)} `
  if (rank === undefined) return capital(`${who}${limit === undefined ? '' : `ilk ${limit} `}müşteriler`)
  const by = `${rank.item ? `${itemText(rank.item)} için ` : ''}${RANKS[rank.by]} göre ${rank.dir === 'asc' ? 'artan ' : ''}`
  const among = who === '' ? '' : `${who}müşterilerden `
  return capital(`${among}${by}${limit === undefined ? 'sıralı müşteriler' : `ilk ${limit} müşteri`}`)
}

const RANKS = {
  interest_score: 'ilgiye',
  total_value: 'toplam harcamaya',
  purchase_count: 'alışveriş sayısına',
  email_opens: 'e-posta açma sayısına',
  last_engagement: 'son etkileşime',
} as const

const capital = (sentence: string): string => `${sentence.charAt(0).toLocaleUpperCase('tr')}${sentence.slice(1)}`

function clause(node: QueryNode): string {
  switch (node.kind) {
    case 'and':
      return node.of.map(grouped).join(' ve ')
    case 'or':
      return node.of.map(grouped).join(' veya ')
    case 'not':
      return isAttribute(node.of) ? attributeText(node.of, false) : `(${clause(node.of)}) olmayan`
    case 'event':
      return eventText(node)
    case 'trait':
    case 'metric':
      return attributeText(node, true)
    case 'sequence':
      return sequenceText(node)
    case 'segment':
      return `${node.id} segmentinde olan`
    case 'sample':
      return `${node.seed} tohumlu ${node.fraction} örnekleminde olan`
    case 'everyone':
      return 'müşteri olan'
  }
}

const isAttribute = (node: QueryNode): node is Extract<QueryNode, { readonly kind: 'trait' | 'metric' }> =>
  node.kind === 'trait' || node.kind === 'metric'

/** In parentheses where "ve" and "veya" stand in it that belong together. */
const grouped = (node: QueryNode): string =>
  node.kind === 'and' || node.kind === 'or' || (node.kind === 'event' && isOfSeveralVerbs(node))
    ? `(${clause(node)})`
    : clause(node)

const isOfSeveralVerbs = ({ event, measure }: EventCondition): boolean =>
  measure === 'count' && Array.isArray(event) && !event.every((name) => name.startsWith('email_'))

function sequenceText(node: Extract<QueryNode, { readonly kind: 'sequence' }>): string {
  const isCart = node.first.event === 'add_to_cart' && node.then.event === 'purchase' && !node.occurred
  if (isCart && node.first.item === undefined && node.within === undefined)
    return `${windowText(node.first.window)}sepetini terk eden`
  const after = eventText({ ...node.then, op: node.occurred ? '>=' : '=', value: node.occurred ? 1 : 0 })
  return `${eventText(node.first)} ve ardından ${after}`
}
