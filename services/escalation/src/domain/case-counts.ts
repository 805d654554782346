import type { Priority } from '@customer-service/contracts'
import type { CaseStatus } from '@customer-service/contracts/escalation'
import { type EscalationCase, monthOf } from './escalation-case.ts'

/** Which cases a list asks for. */
export interface CaseFilter {
  readonly status?: CaseStatus | undefined
  readonly priority?: Priority | undefined
  readonly assigned_to?: string | undefined
}

/** Partition of the counters of all cases. */
export const EVERYBODY = '*'

/** One counter holds a month: of everybody's cases, or of one assignee's. */
export interface CountChange {
  readonly partition: string
  readonly month: string
  readonly amounts: Readonly<Record<string, number>>
}

export function counterPartition(assignedTo: string | undefined): string {
  return assignedTo === undefined ? EVERYBODY : `=${assignedTo}`
}

/** Name of the count, inside an assignee's counter, of the cases with this status and this priority. */
export function countName({ status, priority }: Pick<CaseFilter, 'status' | 'priority'>): string {
  return [status, priority].filter((part) => part !== undefined).join('.') || 'all'
}

export function isMatch(found: EscalationCase, filter: CaseFilter): boolean {
  return (
    (filter.status === undefined || found.status === filter.status) &&
    (filter.priority === undefined || found.priority === filter.priority) &&
    (filter.assigned_to === undefined || found.assigned_to === filter.assigned_to)
  )
}

/**
 * What a change does to the counters. They hold a count for every combination of the three filters, so that any total
 * is exact without reading cases.
 */
export function countChanges(before: EscalationCase | undefined, after: EscalationCase): readonly CountChange[] {
  const changes = new Map<
    string,
    { readonly partition: string; readonly month: string; readonly amounts: Map<string, number> }
  >()
  const count = (found: EscalationCase, amount: number): void => {
    const month = monthOf(found)
    for (const partition of [EVERYBODY, counterPartition(found.assigned_to)]) {
      const change = changes.get(partition) ?? { partition, month, amounts: new Map<string, number>() }
      changes.set(partition, change)
      for (const name of countNames(found)) change.amounts.set(name, (change.amounts.get(name) ?? 0) + amount)
    }
  }
  if (before) count(before, -1)
  count(after, 1)
  return [...changes.values()]
    .map(({ amounts, ...place }) => ({
      ...place,
      amounts: Object.fromEntries([...amounts].filter(([, amount]) => amount !== 0)),
    }))
    .filter(({ amounts }) => Object.keys(amounts).length > 0)
}

function countNames({ status, priority }: EscalationCase): readonly string[] {
  return [{}, { status }, { priority }, { status, priority }].map(countName)
}
