import type { SentimentLabel } from '@customer-service/language'
import { changeName } from './correction.ts'

/** How often which label became which, of the corrections that began in a month. */
export interface MonthOfChanges {
  /** `2026-11` */
  readonly month: string
  readonly counts: Readonly<Record<string, number>>
}

export interface Change {
  readonly from: SentimentLabel
  readonly to: SentimentLabel
  readonly count: number
}

const LABELS = ['negative', 'neutral', 'positive', 'mixed'] as const

export function totalOf({ counts }: MonthOfChanges): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** Most frequent first. */
export function sumOfChanges(months: readonly MonthOfChanges[]): Change[] {
  return LABELS.flatMap((from) =>
    LABELS.map((to) => {
      const name = changeName(from, to)
      return { from, to, count: months.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0) }
    }),
  )
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}
