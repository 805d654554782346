import type { ReportFilters, ReportType } from '@customer-service/contracts/analytics'
import { type Fact, resolutionSeconds } from './fact.ts'
import { moodOf } from './mood.ts'

export const hasFilters = (filters: ReportFilters): boolean => Object.keys(filters).length > 0

const OF_AUDIT: readonly string[] = ['user_id', 'conversation_id', 'action_type']

/** The first filter that reports of this type don't have: audit exports choose entries, the others conversations. */
export const foreignFilter = (report_type: ReportType, filters: ReportFilters): string | undefined =>
  Object.keys(filters).find((name) => OF_AUDIT.includes(name) !== (report_type === 'audit_export'))

/** Whether a conversation belongs in the report. */
export function matches(fact: Fact, { sentiment, resolution_time_min }: ReportFilters): boolean {
  if (sentiment !== undefined && moodOf(fact) !== sentiment) return false
  return resolution_time_min === undefined || (resolutionSeconds(fact) ?? -1) >= resolution_time_min
}
