import type { QueryNode, TraitCondition } from '@customer-service/contracts/segmentation'
import { compares } from '../query/compare.ts'
import { holdsRegistration } from '../query/evaluate-registration.ts'
import { sampleOf } from '../query/sample.ts'
import { markEvents, markSequence } from './mark-events.ts'
import { markMetric } from './mark-metric.ts'
import { lazily, purchasesOf } from './purchases.ts'
import { type Frame, type Marks, marksWhere, newMarks } from './selection-frame.ts'

/** Who is in a saved segment. */
export type MarkSegment = (id: string) => Marks

/** Marks the customers that a condition means. */
export function markQuery(frame: Frame, where: QueryNode, markSegment: MarkSegment): Marks {
  const purchases = lazily(() => purchasesOf(frame))
  const mark = (node: QueryNode): Marks => {
    frame.checkTime()
    switch (node.kind) {
      case 'and':
        return combined(node.of.map(mark), (a, b) => a & b)
      case 'or':
        return combined(node.of.map(mark), (a, b) => a | b)
      case 'not': {
        const marks = mark(node.of)
        return marksWhere(frame, (user) => marks[user] === 0)
      }
      case 'event':
        return markEvents(frame, node)
      case 'sequence':
        return markSequence(frame, node)
      case 'metric':
        return markMetric(frame, node, purchases)
      case 'trait':
        return markTrait(frame, node)
      case 'segment':
        return markSegment(node.id)
      case 'sample':
        return marksWhere(frame, (user) => sampleOf(frame.audience.users.nameOf(user), node.seed) < node.fraction)
      case 'everyone':
        return marksWhere(frame, () => true)
    }
  }
  return mark(where)
}

function combined([first, ...others]: readonly Marks[], both: (a: number, b: number) => number): Marks {
  const marks = first ?? new Uint8Array()
  for (const other of others) {
    for (let user = 0; user < marks.length; user++) marks[user] = both(marks[user] ?? 0, other[user] ?? 0)
  }
  return marks
}

/** Each different value is compared once. */
function markTrait(frame: Frame, condition: TraitCondition): Marks {
  const { field, op, value } = condition
  const { audience, calendar, moment } = frame
  const traitOf =
    field === 'registered_at'
      ? (user: number) => audience.registered[user]?.number
      : (user: number) => audience.customers[user]?.[field]
  const holds = new Map<number | string | undefined, boolean>()
  const test = (user: number): boolean =>
    field === 'registered_at'
      ? holdsRegistration(audience.registered[user], condition, calendar, moment)
      : compares(audience.customers[user]?.[field], op, value)
  return marksWhere(frame, (user) => {
    const own = traitOf(user)
    const known = holds.get(own)
    if (known !== undefined) return known
    const is = test(user)
    holds.set(own, is)
    return is
  })
}

/** Marks exactly these customers. */
export function markMembers(frame: Frame, ids: readonly string[]): Marks {
  const marks = newMarks(frame)
  for (const id of ids) {
    const user = frame.audience.users.find(id)
    if (user !== undefined) marks[user] = 1
  }
  return marks
}
