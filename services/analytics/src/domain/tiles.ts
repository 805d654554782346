import type { ReportType } from '@customer-service/contracts/analytics'
import { ranking, ratio, resolutionTimeOf, sentimentOf, totalOf } from './figures.ts'
import { counted, format } from './format.ts'
import { daysOf } from './period.ts'
import type { ReportContent } from './report-content.ts'
import type { Tile } from './story.ts'
import type { Sums } from './sums.ts'

/** The key figures. */
export function tilesOf({ report_type, days, period }: ReportContent): readonly Tile[] {
  const total = totalOf(days)
  return TILES[report_type].map((make) => make(total, daysOf(period).length))
}

type MakeTile = (total: Sums, days: number) => Tile

const count = (value: number | undefined): string => format(value ?? 0, 'count')

const conversations: MakeTile = (total, days) => ({
  label: 'Conversations',
  value: count(total.conversations),
  note: `${((total.conversations ?? 0) / days).toFixed(1)} per day`,
})

const sentiment: MakeTile = (total) => ({
  label: 'Average sentiment',
  value: format(sentimentOf(total), 'score'),
  note: `${counted(total.analyses ?? 0, 'message')} analysed`,
})

const resolution: MakeTile = (total) => ({
  label: 'Average resolution time',
  value: format(resolutionTimeOf(total), 'duration'),
  note: `${count(total.resolved)} resolved`,
})

const escalation: MakeTile = (total) => ({
  label: 'Escalation rate',
  value: format(ratio(total.escalated, total.conversations), 'share'),
  note: `${count(total.escalated)} handed over to people`,
})

const resolvedShare: MakeTile = (total) => ({
  label: 'Resolved',
  value: format(ratio(total.resolved, total.conversations), 'share'),
  note: `${count(total.abandoned)} abandoned`,
})

const messages: MakeTile = (total) => ({
  label: 'Messages',
  value: count(total.messages),
  note: `${perConversation(total)} per conversation`,
})

const mood =
  (label: string, key: string): MakeTile =>
  (total) => {
    const all = ranking(total, 'mood:').reduce((sum, { amount }) => sum + amount, 0)
    return { label, value: format(ratio(total[key], all), 'share'), note: `${count(total[key])} of ${count(all)}` }
  }

const cases: MakeTile = (total) => ({
  label: 'Cases',
  value: count(total.cases),
  note: `${count((total['priority:high'] ?? 0) + (total['priority:urgent'] ?? 0))} high or urgent`,
})

const openCases: MakeTile = (total) => ({
  label: 'Still open',
  value: count((total.cases ?? 0) - (total.solved ?? 0)),
  note: `${count(total.solved)} solved`,
})

const solvedShare: MakeTile = (total) => ({
  label: 'Solved',
  value: format(ratio(total.solved, total.cases), 'share'),
  note: `${count(total.solved)} of ${counted(total.cases ?? 0, 'case')}`,
})

const timeToSolve: MakeTile = (total) => ({
  label: 'Average time to solve',
  value: format(
    resolutionTimeOf({ resolved: total.timed ?? 0, resolution_seconds: total.timed_seconds ?? 0 }),
    'duration',
  ),
  note: 'from opening to solution',
})

const assignees: MakeTile = (total) => ({
  label: 'People and teams',
  value: count(ranking(total, 'agent:').length),
  note: 'with cases of this period',
})

const entries: MakeTile = (total, days) => ({
  label: 'Entries',
  value: count(total.entries),
  note: `${((total.entries ?? 0) / days).toFixed(1)} per day`,
})

const refused: MakeTile = (total) => ({
  label: 'Refused',
  value: count(total.refused),
  note: 'requests that a policy kept out',
})

const principals: MakeTile = (total) => ({
  label: 'Principals',
  value: count(ranking(total, 'principal:').length),
  note: `did ${counted(ranking(total, 'action:').length, 'kind')} of things`,
})

const TILES: Readonly<Record<ReportType, readonly MakeTile[]>> = {
  conversation_analysis: [conversations, sentiment, resolution, escalation, resolvedShare, messages],
  sentiment_trend: [sentiment, mood('Positive', 'mood:positive'), mood('Negative', 'mood:negative')],
  escalation_summary: [cases, openCases, timeToSolve, escalation, solvedShare, conversations],
  agent_performance: [assignees, cases, timeToSolve],
  audit_export: [entries, refused, principals],
}

const perConversation = ({ messages = 0, conversations = 0 }: Sums): string =>
  conversations === 0 ? '0' : (messages / conversations).toFixed(1)
