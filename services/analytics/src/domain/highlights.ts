import type { ReportType } from '@customer-service/contracts/analytics'
import { ranking, ratio, sentimentOf, totalOf } from './figures.ts'
import { counted, dayName, duration, format, plain } from './format.ts'
import type { ReportContent } from './report-content.ts'
import type { Sums } from './sums.ts'

/** Fewer scores or cases than this say little about a day, an issue or a person. */
const ENOUGH = 5

/** What a reader should not miss, in sentences. Nothing that the figures don't say. */
export function highlightsOf(content: ReportContent): readonly string[] {
  return HIGHLIGHTS[content.report_type].flatMap((find) => find(content) ?? [])
}

type Find = (content: ReportContent) => string | undefined

const busiestDay: Find = ({ days }) => {
  const best = most(days, (sums) => sums.conversations)
  return best && `The busiest day was ${dayName(best.day)} with ${counted(best.value, 'conversation')}.`
}

const topIssue: Find = ({ days }) => {
  const issues = ranking(totalOf(days), 'issue:')
  const all = issues.reduce((sum, { amount }) => sum + amount, 0)
  const [first] = issues
  return (
    first &&
    `Customers wrote most about ${plain(first.name).toLowerCase()}: ${format(ratio(first.amount, all), 'share')} of what was asked.`
  )
}

const worstIssue: Find = ({ days }) => {
  const total = totalOf(days)
  const [worst] = ranking(total, 'issue_analyses:')
    .filter(({ amount }) => amount >= ENOUGH)
    .map(({ name }) => ({ name, score: scoreOf(total, name) }))
    .sort((a, b) => a.score - b.score)
  return (
    worst && `The lowest mood goes with ${plain(worst.name).toLowerCase()}: ${format(worst.score, 'score')} on average.`
  )
}

const worstDay: Find = ({ days }) => {
  const lowest = most(days, (sums) => {
    const score = (sums.analyses ?? 0) >= ENOUGH ? sentimentOf(sums) : null
    return score === null ? undefined : 1 - score
  })
  return lowest && `The mood was lowest on ${dayName(lowest.day)}: ${format(1 - lowest.value, 'score')} on average.`
}

const mostEscalations: Find = ({ days }) => {
  const [reason] = ranking(totalOf(days), 'reason:')
  return (
    reason &&
    `The most frequent reason to hand over was ${plain(reason.name).toLowerCase()} (${counted(reason.amount, 'conversation')}).`
  )
}

const mostCases: Find = ({ days }) => {
  const best = most(days, (sums) => sums.cases)
  return best && `Most cases were opened on ${dayName(best.day)}: ${format(best.value, 'count')}.`
}

const slowest: Find = ({ days }) => {
  const total = totalOf(days)
  const [last] = ranking(total, 'agent_timed:')
    .filter(({ amount }) => amount >= ENOUGH)
    .map(({ name, amount }) => ({ name, seconds: (total[`agent_seconds:${name}`] ?? 0) / amount }))
    .sort((a, b) => b.seconds - a.seconds)
  return last && `Cases take longest with ${last.name}: ${duration(last.seconds)} on average.`
}

const mostEntries: Find = ({ days }) => {
  const best = most(days, (sums) => sums.entries)
  return best && `Most was done on ${dayName(best.day)}: ${format(best.value, 'count')} entries.`
}

const mostRefusals: Find = ({ days }) => {
  const worst = most(days, (sums) => sums.refused)
  return worst && `Most requests were refused on ${dayName(worst.day)}: ${format(worst.value, 'count')}.`
}

const HIGHLIGHTS: Readonly<Record<ReportType, readonly Find[]>> = {
  conversation_analysis: [busiestDay, topIssue, worstIssue, mostEscalations],
  sentiment_trend: [worstDay, worstIssue],
  escalation_summary: [mostCases, mostEscalations, slowest],
  agent_performance: [mostCases, slowest],
  audit_export: [mostEntries, mostRefusals],
}

const scoreOf = (total: Sums, issue: string): number =>
  sentimentOf({
    analyses: total[`issue_analyses:${issue}`] ?? 0,
    score_millionths: total[`issue_score:${issue}`] ?? 0,
  }) ?? 0

/** The day with the largest value above 0; the first of equals. */
function most(days: ReportContent['days'], figureOf: (sums: Sums) => number | undefined) {
  return [...days]
    .map(([day, sums]) => ({ day, value: figureOf(sums) ?? 0 }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || (a.day < b.day ? -1 : 1))[0]
}
