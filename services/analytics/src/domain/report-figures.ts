import { Metric } from '@customer-service/contracts/analytics'
import { auditSummaryOf, entriesPerDay } from './audit-entries.ts'
import { ranking, summaryOf, totalOf, trendsOf } from './figures.ts'
import type { ReportHead, ReportTotals } from './report-content.ts'
import { ISSUE } from './sums.ts'

const MOST_NAMED = 10

/** The figures that stand beside the rows of a report: as the dashboard has them, or of the audit trail. */
export function reportFigures({
  report_type,
  period,
  days,
}: Pick<ReportHead, 'report_type' | 'period'> & Pick<ReportTotals, 'days'>) {
  const total = totalOf(days)
  const top = (of: string, prefix: string) => ({ of, counts: ranking(total, prefix).slice(0, MOST_NAMED) })
  if (report_type === 'audit_export') {
    return {
      summary: auditSummaryOf(total),
      trends: { entries: entriesPerDay(period, days) },
      most: [top('action', 'action:'), top('principal', 'principal:')],
    }
  }
  return {
    summary: summaryOf(total),
    trends: trendsOf(period, days, new Set(Metric.enum)),
    most: [top('issue', ISSUE)],
  }
}
