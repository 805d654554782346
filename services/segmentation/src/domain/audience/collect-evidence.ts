import type { EventCondition } from '@customer-service/contracts/segmentation'
import type { EvidencePlan } from '../query/evidence.ts'
import { eachRow } from './event-rows.ts'
import type { EventTable } from './event-table.ts'
import { timesDone } from './orders.ts'
import { type Frame, type Part, partsOf } from './selection-frame.ts'

/** The figures of what customers did, by their numbers. */
export interface Evidence {
  /** Those of an order are one. */
  readonly purchases: Uint32Array
  /** Ten-thousandths. */
  readonly spent: Float64Array
  readonly opens: Uint32Array
  /** 1 for customers with e-mail events. */
  readonly mailed: Uint8Array
  /** The day of the last event, below 0 where there is none. */
  readonly lastDay: Int32Array
}

const NEVER = -1

/** What the conditions of a plan are about, each event counted once however many conditions mean it. */
export function collectEvidence(frame: Frame, { conditions }: EvidencePlan): Evidence {
  const size = frame.audience.users.last + 1
  const figures = {
    spent: new Float64Array(size),
    opens: new Uint32Array(size),
    mailed: new Uint8Array(size),
    lastDay: new Int32Array(size).fill(NEVER),
  }
  const counted = new Map<EventTable, Uint8Array>()
  for (const condition of conditions) {
    for (const part of partsOf(frame, condition)) collect(figures, part, condition, seenOf(counted, part, conditions))
  }
  return { ...figures, purchases: purchasesMeant(frame, conditions, counted) }
}

/** What one condition alone means can't be met again. */
function seenOf(
  counted: Map<EventTable, Uint8Array>,
  { table }: Part,
  conditions: readonly EventCondition[],
): Uint8Array | undefined {
  if (conditions.length === 1) return undefined
  const seen = counted.get(table) ?? new Uint8Array(table.rows)
  counted.set(table, seen)
  return seen
}

/** Conditions may mean different parts of one order: it's counted from what all of them mean. */
function purchasesMeant(
  frame: Frame,
  [first, ...others]: readonly EventCondition[],
  counted: ReadonlyMap<EventTable, Uint8Array>,
): Uint32Array {
  const matter = first === undefined || others.length > 0 ? { event: 'purchase' as const } : first
  const parts = partsOf(frame, matter).filter(({ type }) => type === 'purchase')
  if (matter === first) return timesDone(frame, parts)
  const seen = parts.map(({ table }) => counted.get(table))[0]
  return timesDone(frame, parts, (_block, _i, row) => seen?.[row] === 1)
}

type Figures = Omit<Evidence, 'purchases'>

function collect(evidence: Figures, part: Part, condition: EventCondition, seen: Uint8Array | undefined): void {
  const { spent, opens, mailed, lastDay } = evidence
  const [isPurchase, isOpen] = [part.type === 'purchase', part.type === 'email_open']
  const isMail = part.type.startsWith('email_')
  const isEngagement = !isPurchase || condition.event === 'any'
  eachRow([part], (block, i, user, row) => {
    if (isEngagement) lastDay[user] = Math.max(lastDay[user] ?? NEVER, block.day[i] ?? 0)
    if (isMail) mailed[user] = 1
    if (seen !== undefined) {
      if (seen[row] === 1) return
      seen[row] = 1
    }
    if (isOpen) opens[user] = (opens[user] ?? 0) + 1
    if (!isPurchase) return
    const units = block.units[i] ?? 0
    if (!Number.isNaN(units)) spent[user] = (spent[user] ?? 0) + units
  })
}
