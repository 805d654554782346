import type { ConversationStatus } from '@customer-service/contracts/chatbot'
import { dayOf } from '@customer-service/core'
import { STATUSES } from './conversation.ts'

/** A row of counters: `sort` begins with its day. */
export interface CountRow {
  readonly sort: string
  readonly counts: Readonly<Record<string, number>>
}

export interface DayCount {
  readonly day: string
  readonly count: number
}

/** How many conversations each day has, of one status or of all; the order of the rows is kept. */
export function countByDay(rows: readonly CountRow[], status?: ConversationStatus): readonly DayCount[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const day = dayOf(row.sort)
    const inRow = (status ? [status] : STATUSES).reduce((sum, name) => sum + (row.counts[name] ?? 0), 0)
    counts.set(day, (counts.get(day) ?? 0) + inRow)
  }
  return [...counts].map(([day, count]) => ({ day, count })).filter(({ count }) => count > 0)
}
