import type { ReportType } from '@customer-service/contracts/analytics'
import { type CaseFact, secondsToFirstResponse, secondsToResolve } from './case-fact.ts'
import { averageScore, type Fact, resolutionSeconds } from './fact.ts'
import { type DailySums, ranking, ratio, resolutionTimeOf, sentimentOf, totalOf } from './figures.ts'
import { moodOf } from './mood.ts'
import { daysOf, type Period } from './period.ts'

export type Cell = string | number | boolean | null
export type Row = Readonly<Record<string, Cell | Details>>
/** What an audit entry says beside its fields: only JSON holds it as such. */
type Details = Readonly<Record<string, unknown>>

/** The columns of the rows of each type of report, in order. */
export const COLUMNS: Readonly<Record<ReportType, readonly string[]>> = {
  conversation_analysis: [
    'conversation_id',
    'began_at',
    'channel',
    'issue',
    'messages',
    'sentiment',
    'sentiment_score',
    'escalated',
    'escalation_reason',
    'resolution',
    'resolution_seconds',
    'closed_at',
  ],
  sentiment_trend: [
    'date',
    'conversations',
    'analyses',
    'average_sentiment_score',
    'positive',
    'neutral',
    'mixed',
    'negative',
  ],
  escalation_summary: [
    'escalation_id',
    'conversation_id',
    'created_at',
    'priority',
    'status',
    'assigned_to',
    'source',
    'resolved_at',
    'seconds_to_first_response',
    'seconds_to_resolve',
  ],
  agent_performance: [
    'assigned_to',
    'cases',
    'solved',
    'open',
    'solved_share',
    'high_or_urgent',
    'average_seconds_to_first_response',
    'average_seconds_to_resolve',
  ],
  audit_export: [
    'log_id',
    'timestamp',
    'principal',
    'user_id',
    'service',
    'action',
    'resource_id',
    'request_ip',
    'details',
  ],
}

/** A row as a line of a sheet. */
export const cellsOf = (report_type: ReportType, row: Row): readonly Cell[] =>
  COLUMNS[report_type].map((column) => {
    const value = row[column] ?? null
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
  })

export const conversationRow = (fact: Fact): Row => ({
  conversation_id: fact.fact_id,
  began_at: fact.began_at,
  channel: fact.channel ?? null,
  issue: fact.issue?.name ?? null,
  messages: fact.messages,
  sentiment: moodOf(fact) ?? null,
  sentiment_score: ratio(averageScore(fact), fact.analyses === 0 ? 0 : 1),
  escalated: fact.is_escalated,
  escalation_reason: fact.handover?.reason ?? null,
  resolution: fact.closing?.resolution ?? null,
  resolution_seconds: resolutionSeconds(fact) ?? null,
  closed_at: fact.closing?.closed_at ?? null,
})

export const caseRow = (item: CaseFact): Row => ({
  escalation_id: item.escalation_id,
  conversation_id: item.conversation_id ?? null,
  created_at: item.created_at,
  priority: item.priority,
  status: item.status,
  assigned_to: item.assigned_to,
  source: item.source ?? null,
  resolved_at: item.resolved_at ?? null,
  seconds_to_first_response: secondsToFirstResponse(item) ?? null,
  seconds_to_resolve: secondsToResolve(item) ?? null,
})

export const dayRows = (period: Period, days: DailySums): readonly Row[] =>
  daysOf(period).map(({ day }) => {
    const sums = days.get(day) ?? {}
    return {
      date: day,
      conversations: sums.conversations ?? 0,
      analyses: sums.analyses ?? 0,
      average_sentiment_score: sentimentOf(sums),
      positive: sums['mood:positive'] ?? 0,
      neutral: sums['mood:neutral'] ?? 0,
      mixed: sums['mood:mixed'] ?? 0,
      negative: sums['mood:negative'] ?? 0,
    }
  })

/** One row per person or team, most cases first. */
export function agentRows(days: DailySums): readonly Row[] {
  const total = totalOf(days)
  return ranking(total, 'agent:').map(({ name, amount }) => {
    const solved = total[`agent_solved:${name}`] ?? 0
    return {
      assigned_to: name,
      cases: amount,
      solved,
      open: amount - solved,
      solved_share: ratio(solved, amount),
      high_or_urgent: total[`agent_pressing:${name}`] ?? 0,
      average_seconds_to_first_response: resolutionTimeOf({
        resolved: total[`agent_answered:${name}`] ?? 0,
        resolution_seconds: total[`agent_answer_seconds:${name}`] ?? 0,
      }),
      average_seconds_to_resolve: resolutionTimeOf({
        resolved: total[`agent_timed:${name}`] ?? 0,
        resolution_seconds: total[`agent_seconds:${name}`] ?? 0,
      }),
    }
  })
}
