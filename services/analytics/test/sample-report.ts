import type { ReportFilters, ReportType } from '@customer-service/contracts/analytics'
import * as escalation from '@customer-service/contracts/escalation'
import type { Write } from '@customer-service/core/store'
import { type CaseFact, laterOf } from '../src/domain/case-fact.ts'
import type { Fact } from '../src/domain/fact.ts'
import { apply } from '../src/domain/observation.ts'
import { daysOf, periodOf } from '../src/domain/period.ts'
import type { ReportReading } from '../src/domain/report-content.ts'
import { matches } from '../src/domain/report-filter.ts'
import { agentRows, caseRow, conversationRow, dayRows, type Row } from '../src/domain/report-rows.ts'
import { caseSumsOf, reportSumsOf } from '../src/domain/report-sums.ts'
import { plus, type Sums } from '../src/domain/sums.ts'
import { inSlices } from '../src/engines/in-slices.ts'
import { observers } from '../src/events/observers.ts'

function factsOf(events: readonly Write[]): readonly Fact[] {
  const facts = new Map<string, Fact>()
  for (const event of events) {
    if (event.kind !== 'announce') continue
    const seen = observers
      .find((observer) => observer.event.type === event.type)
      ?.observe(event.data, '2026-01-01T00:00:00Z')
    if (seen) facts.set(seen.factId, apply(facts.get(seen.factId), seen))
  }
  return [...facts.values()]
}

/** Those that are made from events. */
type SampleType = Exclude<ReportType, 'audit_export'>

/** A report on the sample events without a store. */
export function sampleReport(
  report_type: SampleType,
  events: readonly Write[],
  time_period: { start: string; end: string },
  filters: ReportFilters = {},
): ReportReading {
  const period = periodOf(time_period)
  const days = new Map<string, Sums>()
  const count = (at: string, sums: Sums) => days.set(at.slice(0, 10), plus(days.get(at.slice(0, 10)) ?? {}, sums))
  const facts = factsOf(events).filter((fact) => matches(fact, filters))
  const cases = casesOf(events)
  for (const fact of facts) count(fact.began_at, reportSumsOf(fact))
  for (const item of cases) count(item.created_at, caseSumsOf(item))
  const inPeriod = new Set(daysOf(period).map(({ day }) => day))
  for (const day of days.keys()) if (!inPeriod.has(day)) days.delete(day)
  const rows: Record<SampleType, () => readonly Row[]> = {
    conversation_analysis: () => facts.map(conversationRow).reverse(),
    sentiment_trend: () => dayRows(period, days),
    escalation_summary: () => cases.map(caseRow).reverse(),
    agent_performance: () => agentRows(days),
  }
  const all = rows[report_type]()
  return {
    report_id: 'rep-78901',
    report_type,
    period,
    filters,
    generated_at: '2025-03-01T09:00:00Z',
    slices: inSlices(all),
    totals: () => ({ days, row_count: all.length }),
  }
}

function casesOf(events: readonly Write[]): readonly CaseFact[] {
  const types: readonly string[] = [
    escalation.escalationCreated.type,
    escalation.escalationUpdated.type,
    escalation.escalationResolved.type,
  ]
  const cases = new Map<string, CaseFact>()
  for (const event of events) {
    if (event.kind !== 'announce' || !types.includes(event.type)) continue
    const data = event.data as NonNullable<typeof escalation.escalationCreated.Data>
    const solved = event.type === escalation.escalationResolved.type ? { resolved_at: data.changed_at } : {}
    cases.set(data.escalation_id, laterOf(cases.get(data.escalation_id), { ...data, ...solved }))
  }
  return [...cases.values()]
}
