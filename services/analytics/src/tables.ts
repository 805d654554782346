import type { CreateReport, ReportDetails } from '@customer-service/contracts/analytics'
import { defineCounters, defineTable } from '@customer-service/core/store'
import type { CaseFact } from './domain/case-fact.ts'
import type { Fact } from './domain/fact.ts'
import { dayOf } from './domain/period.ts'
import { shardOf } from './domain/shard.ts'

/** One item per conversation, and per text analysed or routed without one. */
export const facts = defineTable({
  name: 'analytics_facts',
  key: (fact: Fact) => [fact.fact_id],
  indexes: {
    byDay: (fact) => [`${dayOf(fact.began_at)}#${shardOf(fact.fact_id)}`, `${fact.began_at}#${fact.fact_id}`],
  },
})

/** One item per escalation case. */
export const cases = defineTable({
  name: 'analytics_cases',
  key: (item: CaseFact) => [item.escalation_id],
  indexes: {
    byDay: (item) => [
      `${dayOf(item.created_at)}#${shardOf(item.escalation_id)}`,
      `${item.created_at}#${item.escalation_id}`,
    ],
  },
})

/** The sums of the facts that began on a day: partition `2025-02`, sort `2025-02-01#<shard>`. */
export const dailySums = defineCounters('analytics_daily_sums')

/** A report as stored. The file lies beside it under `fileOf(report)`. */
export type StoredReport = Omit<ReportDetails, 'download_url' | 'download_expires_at' | 'filters'> & {
  readonly filters: NonNullable<CreateReport['filters']>
}

export const ALL_REPORTS = 'all'

export const reports = defineTable({
  name: 'analytics_reports',
  key: (report: StoredReport) => [report.report_id],
  indexes: { byAge: ({ created_at, report_id }) => [ALL_REPORTS, `${created_at}#${report_id}`] },
})

/** Name of a report's file. */
export const fileOf = (report: Pick<StoredReport, 'report_id' | 'format'>): string =>
  `reports/${report.report_id}.${report.format}`
