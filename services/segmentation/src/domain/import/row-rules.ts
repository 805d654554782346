import type { Calendar } from '../analysis/calendar.ts'

/** What of the shop's settings matters for imports. */
export interface RowRules {
  readonly calendar: Calendar
  readonly minors: 'reject' | 'genz'
}
