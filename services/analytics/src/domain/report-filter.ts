import type { ReportFilters } from '@customer-service/contracts/analytics'
import { type Fact, resolutionSeconds } from './fact.ts'
import { moodOf } from './mood.ts'

export const hasFilters = (filters: ReportFilters): boolean => Object.keys(filters).length > 0

/** Whether a conversation belongs in the report. */
export function matches(fact: Fact, { sentiment, resolution_time_min }: ReportFilters): boolean {
  if (sentiment !== undefined && moodOf(fact) !== sentiment) return false
  return resolution_time_min === undefined || (resolutionSeconds(fact) ?? -1) >= resolution_time_min
}
