import type { Counter } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { type CaseFilter, counterPartition, countName } from '../domain/case-counts.ts'
import { caseCounts } from '../tables.ts'

/** How many cases of a month there are, by status and priority. */
export interface MonthCounts {
  /** `2026-11` */
  readonly month: string
  readonly counts: Counter['counts']
}

/** The months that have cases of everybody, or of one assignee; newest first. */
export async function monthCounts({ store }: Deps, assignedTo: string | undefined): Promise<readonly MonthCounts[]> {
  const { items } = await store.query(caseCounts, counterPartition(assignedTo), { descending: true, limit: 1_000 })
  return items.map(({ sort, counts }) => ({ month: sort, counts }))
}

export function countOf({ counts }: MonthCounts, filter: Pick<CaseFilter, 'status' | 'priority'>): number {
  return counts[countName(filter)] ?? 0
}

export function totalOf(months: readonly MonthCounts[], filter: Pick<CaseFilter, 'status' | 'priority'>): number {
  return months.reduce((sum, month) => sum + countOf(month, filter), 0)
}
