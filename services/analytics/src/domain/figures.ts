import type { Dashboard, Metric, Summary, TopIssue, Trends } from '@customer-service/contracts/analytics'
import { daysOf, type Period, printed } from './period.ts'
import { ISSUE, plus, type Sums } from './sums.ts'

/** The sums of each day of a period that has any. */
export type DailySums = ReadonlyMap<string, Sums>

const TOP_ISSUES = 10

/** The answer of the dashboard. `metrics` selects the trends; the rest is always whole, as in the printed sample. */
export function dashboard(period: Period, sums: DailySums, metrics: ReadonlySet<Metric>): Dashboard {
  const total = totalOf(sums)
  return {
    time_period: printed(period),
    summary: summaryOf(total),
    trends: trendsOf(period, sums, metrics),
    top_issues: topIssues(total),
  }
}

export const totalOf = (sums: DailySums): Sums => [...sums.values()].reduce((total, day) => plus(total, day), {})

export const summaryOf = (sums: Sums): Summary => ({
  total_conversations: sums.conversations ?? 0,
  average_sentiment_score: sentimentOf(sums),
  average_resolution_time: resolutionTimeOf(sums),
  escalation_rate: ratio(sums.escalated, sums.conversations),
})

export function trendsOf(period: Period, sums: DailySums, metrics: ReadonlySet<Metric>): Trends {
  const series = <Point>(metric: Metric, point: (date: string, day: Sums) => Point) =>
    metrics.has(metric) ? daysOf(period).map(({ day }) => point(day, sums.get(day) ?? {})) : undefined
  return withoutMissing({
    conversations: series('conversations', (date, day) => ({ date, count: day.conversations ?? 0 })),
    sentiment: series('sentiment', (date, day) => ({ date, score: sentimentOf(day) })),
    resolution_time: series('resolution_time', (date, day) => ({ date, seconds: resolutionTimeOf(day) })),
    escalations: series('escalations', (date, day) => ({ date, count: day.escalated ?? 0 })),
  })
}

/** Most frequent first, then by name. */
export const topIssues = (sums: Sums, limit = TOP_ISSUES): TopIssue[] =>
  ranking(sums, ISSUE)
    .slice(0, limit)
    .map(({ name, amount }) => ({ issue: name, count: amount }))

/** The sums whose names begin with the prefix, largest first, then by name. */
export function ranking(sums: Sums, prefix: string): readonly { readonly name: string; readonly amount: number }[] {
  return Object.entries(sums)
    .filter(([name, amount]) => name.startsWith(prefix) && amount > 0)
    .map(([name, amount]) => ({ name: name.slice(prefix.length), amount }))
    .sort((a, b) => b.amount - a.amount || (a.name < b.name ? -1 : 1))
}

/** Mean score, 0 to 1 with four decimals; null without any. */
export const sentimentOf = (sums: Sums): number | null => ratio((sums.score_millionths ?? 0) / 1_000_000, sums.analyses)

/** Mean seconds, rounded; null when nothing was resolved. */
export function resolutionTimeOf({ resolved = 0, resolution_seconds = 0 }: Sums): number | null {
  return resolved === 0 ? null : Math.round(resolution_seconds / resolved)
}

/** With four decimals; null when there is nothing to divide by. */
export function ratio(part: number | undefined, whole: number | undefined): number | null {
  return whole === undefined || whole === 0 ? null : Math.round(((part ?? 0) / whole) * 10_000) / 10_000
}

function withoutMissing(trends: Trends): Trends {
  return Object.fromEntries(Object.entries(trends).filter(([, points]) => points !== undefined))
}
