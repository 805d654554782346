import { setImmediate as otherRequests } from 'node:timers/promises'
import type { ReportType } from '@customer-service/contracts/analytics'
import { toTimestamp } from '@customer-service/core'
import type { Store } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { auditRow, auditSumsOf } from '../domain/audit-entries.ts'
import type { CaseFact } from '../domain/case-fact.ts'
import type { Fact } from '../domain/fact.ts'
import { dayOf, type Period, periodOf } from '../domain/period.ts'
import type { ReportContent } from '../domain/report-content.ts'
import { hasFilters, matches } from '../domain/report-filter.ts'
import { agentRows, caseRow, conversationRow, dayRows, type Row } from '../domain/report-rows.ts'
import { caseSumsOf, reportSumsOf } from '../domain/report-sums.ts'
import type { Sums } from '../domain/sums.ts'
import { inSlices } from '../engines/in-slices.ts'
import type { ReportWriter } from '../engines/report-writer.ts'
import { ReportTooLarge } from '../errors.ts'
import { cases, facts, type StoredReport } from '../tables.ts'
import { readAuditLogs } from './read-audit-logs.ts'
import { newestFirst } from './read-facts.ts'

/** What a report says, from what is known now. Throws `ReportTooLarge` when its file can't hold all of it. */
export async function gatherReport(
  sources: Sources,
  report: StoredReport,
  writer: Pick<ReportWriter, 'maxRows' | 'beyond'>,
): Promise<ReportContent> {
  const collected: Collected = { period: periodOf(report.time_period), days: new Map(), list: listOf(writer) }
  await COLLECT[report.report_type](sources, report, collected)
  const { period, days, list } = collected
  return {
    report_id: report.report_id,
    report_type: report.report_type,
    period,
    filters: report.filters,
    generated_at: toTimestamp(sources.now()),
    days,
    rows: list.rows,
    row_count: list.count(),
  }
}

type Sources = Pick<Deps, 'store' | 'client' | 'now'>

interface Collected {
  readonly period: Period
  readonly days: Map<string, Record<string, number>>
  readonly list: RowList
}

const COLLECT: Readonly<
  Record<ReportType, (sources: Sources, report: StoredReport, collected: Collected) => Promise<void>>
> = {
  conversation_analysis: ({ store }, { filters }, { period, days, list }) =>
    eachFact(store, period, (fact) => {
      if (!fact.is_conversation || !matches(fact, filters)) return
      tally(days, fact.began_at, reportSumsOf(fact))
      list.push(() => conversationRow(fact))
    }),

  sentiment_trend: async ({ store }, report, { period, days, list }) => {
    await countFacts(store, report, period, days)
    for (const row of dayRows(period, days)) list.push(() => row)
  },

  escalation_summary: async ({ store }, report, { period, days, list }) => {
    await countFacts(store, report, period, days)
    await eachCase(store, report, period, (item) => {
      tally(days, item.created_at, caseSumsOf(item))
      list.push(() => caseRow(item))
    })
  },

  agent_performance: async ({ store }, report, { period, days, list }) => {
    await countFacts(store, report, period, days)
    await eachCase(store, report, period, (item) => tally(days, item.created_at, caseSumsOf(item)))
    for (const row of agentRows(days)) list.push(() => row)
  },

  audit_export: async (deps, report, { days, list }) => {
    for await (const page of readAuditLogs(deps, report)) {
      for (const entry of page) {
        tally(days, entry.timestamp, auditSumsOf(entry))
        list.push(() => auditRow(entry))
      }
      await otherRequests()
    }
  },
}

const countFacts = (store: Store, { filters }: StoredReport, period: Period, days: Collected['days']): Promise<void> =>
  eachFact(store, period, (fact) => {
    if (matches(fact, filters)) tally(days, fact.began_at, reportSumsOf(fact))
  })

async function eachFact(store: Store, period: Period, visit: (fact: Fact) => void): Promise<void> {
  for await (const ofDay of newestFirst(store, facts.indexes.byDay, period)) {
    for await (const slice of inSlices(ofDay)) slice.forEach(visit)
  }
}

async function eachCase(
  store: Store,
  { filters }: StoredReport,
  period: Period,
  visit: (item: CaseFact) => void,
): Promise<void> {
  for await (const ofDay of newestFirst(store, cases.indexes.byDay, period)) {
    for await (const slice of inSlices(ofDay)) {
      const wanted = await Promise.all(slice.map((item) => !hasFilters(filters) || isAboutMatch(store, item, filters)))
      slice.filter((_, index) => wanted[index]).forEach(visit)
    }
  }
}

async function isAboutMatch(store: Store, { conversation_id }: CaseFact, filters: StoredReport['filters']) {
  const fact = conversation_id === undefined ? undefined : await store.get(facts, conversation_id)
  return fact !== undefined && matches(fact, filters)
}

/** In place: a sum of 100,000 facts would copy itself as often. */
function tally(days: Map<string, Record<string, number>>, at: string, sums: Sums): void {
  const day = dayOf(at)
  const known = days.get(day) ?? {}
  for (const [name, amount] of Object.entries(sums)) known[name] = (known[name] ?? 0) + amount
  days.set(day, known)
}

interface RowList {
  readonly rows: readonly Row[]
  readonly count: () => number
  readonly push: (row: () => Row) => void
}

function listOf({ maxRows, beyond }: Pick<ReportWriter, 'maxRows' | 'beyond'>): RowList {
  const rows: Row[] = []
  let count = 0
  return {
    rows,
    count: () => count,
    push: (row: () => Row) => {
      count += 1
      if (count <= maxRows) rows.push(row())
      else if (beyond === 'refuse') throw new ReportTooLarge(maxRows)
    },
  }
}
