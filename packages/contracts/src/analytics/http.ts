import { type Static, Type } from 'typebox'
import { ActionType } from '../audit/index.ts'
import {
  ConversationId,
  Id,
  Score,
  SentimentLabel,
  Strict,
  TimeInput,
  Timestamp,
  UserId,
  withExample,
} from '../common.ts'
import { createReportSample, dashboardSample, reportSample } from './samples.ts'

export type Metric = Static<typeof Metric>
/** `issues` has no daily series: it is accepted, and `top_issues` is part of every answer. */
export const Metric = Type.Enum(['conversations', 'sentiment', 'resolution_time', 'escalations', 'issues'])

const Day = Type.String({ format: 'date' })

const Average = Type.Union([Type.Number({ minimum: 0 }), Type.Null()])
const Rate = Type.Union([Score, Type.Null()])

export type Summary = Static<typeof Summary>
/** Averages and rates are null when there is nothing to average (C-32). Scores and rates have at most four decimals. */
export const Summary = Strict({
  total_conversations: Type.Integer({ minimum: 0, description: 'Conversations that began in the period' }),
  average_sentiment_score: Type.Union([Score, Type.Null()], {
    description:
      'Mean of all analysed messages. Those of a conversation count on the day it began, others on their own day',
  }),
  average_resolution_time: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
    description: 'Seconds from the beginning to the end of conversations that were closed as resolved',
  }),
  escalation_rate: Type.Union([Score, Type.Null()], {
    description: 'Share of the conversations that were handed over to people, now or later, once each',
  }),
})

export type Trends = Static<typeof Trends>
/** One point per UTC day, also for days without conversations. */
export const Trends = Strict({
  conversations: Type.Optional(Type.Array(Strict({ date: Day, count: Type.Integer({ minimum: 0 }) }))),
  sentiment: Type.Optional(Type.Array(Strict({ date: Day, score: Rate }))),
  resolution_time: Type.Optional(Type.Array(Strict({ date: Day, seconds: Average }))),
  escalations: Type.Optional(Type.Array(Strict({ date: Day, count: Type.Integer({ minimum: 0 }) }))),
})

export type TopIssue = Static<typeof TopIssue>
/** Counts what a conversation was about first, small talk aside, and each inquiry routed without a conversation. */
export const TopIssue = Strict({ issue: Type.String(), count: Type.Integer({ minimum: 1 }) })

export type Dashboard = Static<typeof Dashboard>
export const Dashboard = Strict({
  time_period: Strict({ start: Timestamp, end: Timestamp }),
  summary: Summary,
  trends: Trends,
  top_issues: Type.Array(TopIssue, { description: 'At most ten, most frequent first' }),
})

export const getDashboard = {
  method: 'GET',
  url: '/analytics/dashboard',
  config: { action: 'GetDashboard' },
  schema: {
    summary: 'What happened in a period: totals, a point per day, and the issues customers wrote about',
    description:
      'Every figure is about the conversations that began in the period, so the points of a day add up to the summary. ' +
      'The period is at most 366 days, and the last 30 days including today when no date is given. ' +
      '`end_date` is inclusive: a date includes its whole day, a time its whole second. Days are UTC.',
    querystring: Strict({
      start_date: Type.Optional(TimeInput),
      end_date: Type.Optional(TimeInput),
      metrics: Type.Optional(
        Type.String({
          maxLength: 200,
          description:
            'Which trends to give, comma-separated: conversations, sentiment, resolution_time, escalations, issues. ' +
            'Default: all. Summary and top issues are always given',
        }),
      ),
    }),
    response: { 200: withExample(Dashboard, dashboardSample) },
  },
} as const

export type ReportType = Static<typeof ReportType>
export const ReportType = Type.Enum([
  'conversation_analysis',
  'sentiment_trend',
  'escalation_summary',
  'agent_performance',
  'audit_export',
])
export type ReportFormat = Static<typeof ReportFormat>
export const ReportFormat = Type.Enum(['pdf', 'csv', 'xlsx', 'json'])

export type ReportFilters = Static<typeof ReportFilters>
/** Which conversations a report is about; for cases: those of such conversations. Which entries an audit export holds. */
export const ReportFilters = Strict({
  sentiment: Type.Optional(SentimentLabel),
  resolution_time_min: Type.Optional(
    Type.Integer({ minimum: 0, description: 'Seconds; leaves out conversations that are not resolved' }),
  ),
  user_id: Type.Optional({ ...UserId, description: 'Of an `audit_export` only: the customer concerned' }),
  conversation_id: Type.Optional({ ...ConversationId, description: 'Of an `audit_export` only' }),
  action_type: Type.Optional({ ...ActionType, description: 'Of an `audit_export` only, such as `access_denied`' }),
})

export type CreateReport = Static<typeof CreateReport>
export const CreateReport = Strict({
  report_type: ReportType,
  time_period: Strict({ start: TimeInput, end: TimeInput }),
  filters: Type.Optional(ReportFilters),
  format: ReportFormat,
})

export type Report = Static<typeof Report>
export const Report = Strict({
  report_id: Type.String(),
  status: Type.Enum(['generating', 'completed', 'failed']),
  estimated_completion_time: Timestamp,
  download_url: Type.Union([Type.String(), Type.Null()]),
})

export type ReportDetails = Static<typeof ReportDetails>
export const ReportDetails = Strict({
  report_id: Type.String(),
  report_type: ReportType,
  format: ReportFormat,
  status: Type.Enum(['generating', 'completed', 'failed']),
  time_period: Strict({ start: Timestamp, end: Timestamp }),
  filters: ReportFilters,
  created_at: Timestamp,
  estimated_completion_time: Timestamp,
  completed_at: Type.Optional(Timestamp),
  size_bytes: Type.Optional(Type.Integer({ minimum: 0 })),
  download_url: Type.Union([Type.String(), Type.Null()]),
  download_expires_at: Type.Optional(Timestamp),
  failure: Type.Optional(Type.String()),
})

const reportParams = Strict({ report_id: Id('`rep-…`') })

export const createReport = {
  method: 'POST',
  url: '/analytics/reports',
  config: { action: 'CreateReport', audit: 'report_requested' },
  schema: {
    summary: 'Order a report; it is made in the background',
    description:
      'An `audit_export` holds the entries of the audit trail, newest first: at most 200,000. It needs what `GET /audit/logs` ' +
      'needs, to order it as well as to get the link to its file.',
    body: withExample(CreateReport, createReportSample),
    response: { 202: withExample(Report, reportSample) },
  },
} as const

export const getReport = {
  method: 'GET',
  url: '/analytics/reports/:report_id',
  config: { action: 'GetReport' },
  schema: {
    summary: 'A report: its state and, once completed, where to download it',
    params: reportParams,
    response: { 200: ReportDetails },
  },
} as const

export const downloadReport = {
  method: 'GET',
  url: '/analytics/reports/:report_id/download',
  config: { action: 'DownloadReport', access: 'none' },
  schema: {
    summary: 'The file of a report, by the expiring link that its state gave',
    params: reportParams,
    querystring: Strict({
      expires: Type.Integer({ minimum: 0, description: 'Unix seconds' }),
      token: Type.String({ minLength: 1, maxLength: 128 }),
    }),
    response: {
      200: Type.Unknown({
        description: 'The file',
        contentMediaType:
          'application/pdf, text/csv, application/json, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }),
    },
  },
} as const
