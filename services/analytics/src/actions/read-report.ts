import { setImmediate as otherRequests } from 'node:timers/promises'
import type { ReportType } from '@customer-service/contracts/analytics'
import { toTimestamp } from '@customer-service/core'
import type { Index, Store, Stored } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { auditRow, auditSumsOf } from '../domain/audit-entries.ts'
import type { CaseFact } from '../domain/case-fact.ts'
import { dayOf, type Period, periodOf } from '../domain/period.ts'
import type { ReportReading } from '../domain/report-content.ts'
import { hasFilters, matches } from '../domain/report-filter.ts'
import { agentRows, caseRow, conversationRow, dayRows, type Row } from '../domain/report-rows.ts'
import { caseSumsOf, reportSumsOf } from '../domain/report-sums.ts'
import type { Sums } from '../domain/sums.ts'
import { inSlices } from '../engines/in-slices.ts'
import { tooManyRows } from '../errors.ts'
import { cases, facts, type StoredReport } from '../tables.ts'
import { readAuditLogs } from './read-audit-logs.ts'
import { newestFirst } from './read-facts.ts'

type Sources = Pick<Deps, 'store' | 'client' | 'now' | 'stopping'>

/**
 * What a report says, from what is known while it is read. Reading throws `ReportImpossible` beyond `maxRows` rows, and
 * `Unavailable` when the process begins to end.
 */
export function readReport(sources: Sources, report: StoredReport, maxRows: number): ReportReading {
  const period = periodOf(report.time_period)
  const days: Days = new Map()
  let row_count = 0
  async function* slices(): AsyncGenerator<readonly Row[]> {
    for await (const slice of READERS[report.report_type](sources, report, { period, days })) {
      sources.stopping.throwIfAborted()
      row_count += slice.length
      if (row_count > maxRows) throw tooManyRows(maxRows)
      yield slice
    }
  }
  return {
    report_id: report.report_id,
    report_type: report.report_type,
    period,
    filters: report.filters,
    generated_at: toTimestamp(sources.now()),
    slices: slices(),
    totals: () => ({ days, row_count }),
  }
}

type Days = Map<string, Record<string, number>>

interface Reading {
  readonly period: Period
  /** Grows while the rows are read. */
  readonly days: Days
}

const READERS: Readonly<
  Record<ReportType, (sources: Sources, report: StoredReport, reading: Reading) => AsyncGenerator<readonly Row[]>>
> = {
  async *conversation_analysis({ store }, { filters }, { period, days }) {
    for await (const slice of slicesOf(store, facts.indexes.byDay, period)) {
      const found = slice.filter((fact) => fact.is_conversation && matches(fact, filters))
      for (const fact of found) tally(days, fact.began_at, reportSumsOf(fact))
      yield found.map(conversationRow)
    }
  },

  async *sentiment_trend({ store }, report, reading) {
    await countFacts(store, report, reading)
    yield dayRows(reading.period, reading.days)
  },

  async *escalation_summary({ store }, report, reading) {
    await countFacts(store, report, reading)
    for await (const found of countedCases(store, report, reading)) yield found.map(caseRow)
  },

  async *agent_performance({ store }, report, reading) {
    await countFacts(store, report, reading)
    for await (const _ of countedCases(store, report, reading));
    yield agentRows(reading.days)
  },

  async *audit_export(sources, report, { days }) {
    for await (const page of readAuditLogs(sources, report)) {
      for (const entry of page) tally(days, entry.timestamp, auditSumsOf(entry))
      yield page.map(auditRow)
      await otherRequests()
    }
  },
}

async function countFacts(store: Store, { filters }: StoredReport, { period, days }: Reading): Promise<void> {
  for await (const slice of slicesOf(store, facts.indexes.byDay, period)) {
    for (const fact of slice) if (matches(fact, filters)) tally(days, fact.began_at, reportSumsOf(fact))
  }
}

async function* countedCases(store: Store, { filters }: StoredReport, { period, days }: Reading) {
  for await (const slice of slicesOf(store, cases.indexes.byDay, period)) {
    const wanted = await Promise.all(slice.map((item) => !hasFilters(filters) || isAboutMatch(store, item, filters)))
    const found = slice.filter((_, index) => wanted[index])
    for (const item of found) tally(days, item.created_at, caseSumsOf(item))
    yield found
  }
}

async function* slicesOf<Item>(
  store: Store,
  index: Index<Item>,
  period: Period,
): AsyncGenerator<readonly Stored<Item>[]> {
  for await (const ofDay of newestFirst(store, index, period)) yield* inSlices(ofDay)
}

async function isAboutMatch(store: Store, { conversation_id }: CaseFact, filters: StoredReport['filters']) {
  const fact = conversation_id === undefined ? undefined : await store.get(facts, conversation_id)
  return fact !== undefined && matches(fact, filters)
}

/** In place: a sum of 100,000 facts would copy itself as often. */
function tally(days: Days, at: string, sums: Sums): void {
  const day = dayOf(at)
  const known = days.get(day) ?? {}
  for (const [name, amount] of Object.entries(sums)) known[name] = (known[name] ?? 0) + amount
  days.set(day, known)
}
