import type { ReportType } from '@customer-service/contracts/analytics'
import { bucketsOf } from './buckets.ts'
import {
  breakdown,
  casesOverTime,
  conversationsOverTime,
  entriesOverTime,
  escalatedOverTime,
  moodShares,
  moodsOverTime,
  resolutionOverTime,
  sentimentOverTime,
  solvingTimes,
} from './charts.ts'
import { totalOf } from './figures.ts'
import { dayName, duration, momentName } from './format.ts'
import { highlightsOf } from './highlights.ts'
import { printed } from './period.ts'
import type { ReportContent } from './report-content.ts'
import { issueTable, rowTable } from './report-tables.ts'
import type { Chart, Story } from './story.ts'
import { tilesOf } from './tiles.ts'

const TITLES: Readonly<Record<ReportType, string>> = {
  conversation_analysis: 'Conversation analysis',
  sentiment_trend: 'Sentiment trend',
  escalation_summary: 'Escalation summary',
  agent_performance: 'Team performance',
  audit_export: 'Audit export',
}

/** What a reader sees of a report. */
export function tellStory(content: ReportContent): Story {
  return {
    title: TITLES[content.report_type],
    subtitle: subtitleOf(content),
    details: [
      `Generated ${momentName(content.generated_at)}`,
      `Filters: ${filtersOf(content)}`,
      `Report ${content.report_id}`,
    ],
    tiles: tilesOf(content),
    highlights: highlightsOf(content),
    charts: chartsOf(content),
    ...(ABOUT_ISSUES.has(content.report_type) && { overview: issueTable(totalOf(content.days)) }),
    table: rowTable(content),
    notes: NOTES[content.report_type],
  }
}

function subtitleOf({ period }: ReportContent): string {
  const { start, end } = printed(period)
  const isWhole = start.endsWith('T00:00:00Z') && end.endsWith('T23:59:59Z')
  if (!isWhole) return `${momentName(start)} – ${momentName(end)}`
  return start.slice(0, 10) === end.slice(0, 10) ? dayName(start) : `${dayName(start)} – ${dayName(end)}`
}

function filtersOf({ filters }: ReportContent): string {
  const { sentiment, resolution_time_min, user_id, conversation_id, action_type } = filters
  const parts = [
    ...(sentiment === undefined ? [] : [`sentiment ${sentiment}`]),
    ...(resolution_time_min === undefined ? [] : [`resolution time at least ${duration(resolution_time_min)}`]),
    ...(user_id === undefined ? [] : [`customer ${user_id}`]),
    ...(conversation_id === undefined ? [] : [`conversation ${conversation_id}`]),
    ...(action_type === undefined ? [] : [`action ${action_type}`]),
  ]
  return parts.length === 0 ? 'none' : parts.join(', ')
}

function chartsOf({ report_type, period, days }: ReportContent): readonly Chart[] {
  const buckets = bucketsOf(period, days)
  const total = totalOf(days)
  switch (report_type) {
    case 'conversation_analysis':
      return [
        conversationsOverTime(buckets),
        sentimentOverTime(buckets),
        resolutionOverTime(buckets),
        breakdown('Top issues', total, 'issue:'),
        escalatedOverTime(buckets),
        breakdown('How messages were answered', total, 'outcome:', 'accent'),
        moodShares(total),
        breakdown('Why conversations were handed over', total, 'reason:', 'bad'),
        breakdown('Channels', total, 'channel:', 'neutral'),
      ]
    case 'sentiment_trend':
      return [
        sentimentOverTime(buckets, true),
        moodsOverTime(buckets),
        moodShares(total),
        breakdown('What negative mood goes with: issues', total, 'issue_negative:', 'bad'),
      ]
    case 'escalation_summary':
      return [
        casesOverTime(buckets),
        breakdown('Cases by priority', total, 'priority:', 'bad'),
        breakdown('Cases by state', total, 'status:'),
        breakdown('Why conversations were handed over', total, 'reason:', 'accent'),
        breakdown('Who the cases are assigned to', total, 'agent:', 'main', (name) => name),
      ]
    case 'agent_performance':
      return [
        breakdown('Cases by assignee', total, 'agent:', 'main', (name) => name),
        solvingTimes(total),
        casesOverTime(buckets),
      ]
    case 'audit_export':
      return [
        entriesOverTime(buckets),
        breakdown('What was done', total, 'action:'),
        breakdown('On whose behalf', total, 'principal:', 'accent', (name) => name),
        breakdown('Where', total, 'service:', 'neutral'),
        breakdown('Refused requests by principal', total, 'refused:', 'bad', (name) => name),
      ]
  }
}

const ABOUT_ISSUES: ReadonlySet<ReportType> = new Set(['conversation_analysis', 'sentiment_trend'])

const ABOUT_CONVERSATIONS = [
  'Conversations are counted on the UTC day they began; sentiment, resolution and escalation count on that day too.',
  'Sentiment runs from 0 (very negative) to 1 (very positive): negative below 0.40, positive above 0.60.',
  'Resolution time is the time from beginning to end of conversations that were closed as resolved.',
]
const ABOUT_CASES = [
  'Cases are counted on the UTC day they were opened and for whom they are assigned to now.',
  'Time to answer is the time from opening to the first reply of a person in the conversation.',
  'Time to solve is the time from opening to the last solution; open cases have none.',
]

const NOTES: Readonly<Record<ReportType, readonly string[]>> = {
  conversation_analysis: ABOUT_CONVERSATIONS,
  sentiment_trend: [
    ...ABOUT_CONVERSATIONS.slice(0, 2),
    'Texts analysed without a conversation are part of this report.',
  ],
  escalation_summary: ABOUT_CASES,
  agent_performance: ABOUT_CASES,
  audit_export: [
    'Entries are those of the audit trail when this report was made. They count on the UTC day they were written down.',
    'By: on whose behalf it was done; customer: whom it concerned. The other formats hold the details of each entry.',
  ],
}
