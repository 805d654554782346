import type { ReportType } from '@customer-service/contracts/analytics'
import { ranking, ratio, resolutionTimeOf, sentimentOf } from './figures.ts'
import { dayName, format, plain, type Unit } from './format.ts'
import type { ReportContent } from './report-content.ts'
import type { Row } from './report-rows.ts'
import type { Column, Table } from './story.ts'
import type { Sums } from './sums.ts'

const MOST_ISSUES = 25

/** The issues with their size, mood, speed and escalations. */
export function issueTable(total: Sums): Table {
  const issues = ranking(total, 'issue:')
  const all = issues.reduce((sum, { amount }) => sum + amount, 0)
  return {
    title: 'Issues',
    columns: [
      text('issue', 'Issue', 30, plain),
      figure('count', 'Inquiries', 12, 'count'),
      figure('share', 'Share', 12, 'share'),
      figure('sentiment', 'Sentiment', 14, 'score'),
      figure('seconds', 'Resolution time', 18, 'duration'),
      figure('escalated', 'Escalated', 14, 'share'),
    ],
    rows: issues.slice(0, MOST_ISSUES).map(({ name, amount }) => ({
      issue: name,
      count: amount,
      share: ratio(amount, all),
      sentiment: sentimentOf({
        analyses: total[`issue_analyses:${name}`] ?? 0,
        score_millionths: total[`issue_score:${name}`] ?? 0,
      }),
      seconds: resolutionTimeOf({
        resolved: total[`issue_resolved:${name}`] ?? 0,
        resolution_seconds: total[`issue_seconds:${name}`] ?? 0,
      }),
      escalated: ratio(total[`issue_escalated:${name}`], amount),
    })),
  }
}

/** The rows of the report, as many as it holds. */
export function rowTable({ report_type, rows, row_count }: ReportContent): Table {
  return {
    title: TITLES[report_type],
    ...(row_count > rows.length && {
      note: `The newest ${format(rows.length, 'count')} of ${format(row_count, 'count')}; the csv, xlsx and json formats hold all.`,
    }),
    columns: COLUMNS[report_type],
    rows,
  }
}

const TITLES: Readonly<Record<ReportType, string>> = {
  conversation_analysis: 'Conversations',
  sentiment_trend: 'Day by day',
  escalation_summary: 'Cases',
  agent_performance: 'People and teams',
  audit_export: 'Entries',
}

const COLUMNS: Readonly<Record<ReportType, readonly Column[]>> = {
  conversation_analysis: [
    text('conversation_id', 'Conversation', 20, shortId),
    text('began_at', 'Began (UTC)', 22, minute),
    text('channel', 'Channel', 14),
    text('issue', 'Issue', 22, plain),
    figure('messages', 'Msgs', 10, 'count'),
    text('sentiment', 'Mood', 13, plain),
    figure('sentiment_score', 'Score', 9.5, 'score'),
    text('escalation_reason', 'Handed over', 20, plain),
    figure('resolution_seconds', 'Resolved in', 18, 'duration'),
  ],
  sentiment_trend: [
    text('date', 'Day', 20, dayName),
    figure('conversations', 'Conversations', 16, 'count'),
    figure('analyses', 'Analyses', 13, 'count'),
    figure('average_sentiment_score', 'Sentiment', 13, 'score'),
    figure('positive', 'Positive', 11, 'count'),
    figure('neutral', 'Neutral', 11, 'count'),
    figure('mixed', 'Mixed', 11, 'count'),
    figure('negative', 'Negative', 11, 'count'),
  ],
  escalation_summary: [
    text('escalation_id', 'Case', 20, shortId),
    text('created_at', 'Opened (UTC)', 22, minute),
    text('priority', 'Priority', 14, plain),
    text('status', 'State', 17, plain),
    text('assigned_to', 'Assigned to', 26),
    text('source', 'Source', 14),
    figure('seconds_to_first_response', 'Answered in', 18, 'duration'),
    figure('seconds_to_resolve', 'Solved in', 16, 'duration'),
  ],
  agent_performance: [
    text('assigned_to', 'Assigned to', 36),
    figure('cases', 'Cases', 10, 'count'),
    figure('solved', 'Solved', 11, 'count'),
    figure('open', 'Open', 10, 'count'),
    figure('solved_share', 'Solved share', 17, 'share'),
    figure('high_or_urgent', 'High or urgent', 19, 'count'),
    figure('average_seconds_to_first_response', 'Answered in', 17, 'duration'),
    figure('average_seconds_to_resolve', 'Solved in', 17, 'duration'),
  ],
  audit_export: [
    text('timestamp', 'Time (UTC)', 24, second),
    text('principal', 'By', 24),
    text('action', 'Action', 27),
    text('resource_id', 'Resource', 24, shortId),
    text('user_id', 'Customer', 21),
    text('request_ip', 'From', 20),
  ],
}

function text(name: string, title: string, width: number, show: (value: string) => string = (value) => value): Column {
  return { name, title, width, show: (value) => (value === null ? '–' : show(String(value))) }
}

function figure(name: string, title: string, width: number, unit: Unit): Column {
  const show = (value: Row[string]): string => (typeof value === 'number' ? format(value, unit) : '–')
  return { name, title, width, isNumber: true, show }
}

/** The end of an id tells it apart; the beginning is the time, which stands beside it. */
function shortId(id: string): string {
  const [prefix = '', rest = ''] = [id.slice(0, id.indexOf('-') + 1), id.slice(id.indexOf('-') + 1)]
  return rest.length <= 8 ? id : `${prefix}…${rest.slice(-6)}`
}

function minute(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`
}

function second(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)}`
}
