import { type Static, Type } from 'typebox'
import { Id, Score, SentimentLabel, Strict, TimeInput, Timestamp } from '../common.ts'

export type Metric = Static<typeof Metric>
export const Metric = Type.Enum(['conversations', 'sentiment', 'resolution_time', 'escalations', 'issues'])

const Day = Type.String({ format: 'date' })

export type Dashboard = Static<typeof Dashboard>
export const Dashboard = Strict({
  time_period: Strict({ start: Timestamp, end: Timestamp }),
  summary: Strict({
    total_conversations: Type.Optional(Type.Integer({ minimum: 0 })),
    average_sentiment_score: Type.Optional(Type.Union([Score, Type.Null()])),
    average_resolution_time: Type.Optional(Type.Union([Type.Number({ minimum: 0 }), Type.Null()])),
    escalation_rate: Type.Optional(Type.Union([Score, Type.Null()])),
  }),
  trends: Strict({
    conversations: Type.Optional(Type.Array(Strict({ date: Day, count: Type.Integer({ minimum: 0 }) }))),
    sentiment: Type.Optional(Type.Array(Strict({ date: Day, score: Type.Union([Score, Type.Null()]) }))),
    resolution_time: Type.Optional(
      Type.Array(Strict({ date: Day, seconds: Type.Union([Type.Number({ minimum: 0 }), Type.Null()]) })),
    ),
    escalations: Type.Optional(Type.Array(Strict({ date: Day, count: Type.Integer({ minimum: 0 }) }))),
  }),
  top_issues: Type.Array(Strict({ issue: Type.String(), count: Type.Integer({ minimum: 1 }) })),
})

export const getDashboard = {
  method: 'GET',
  url: '/analytics/dashboard',
  config: { action: 'GetDashboard' },
  schema: {
    summary: 'What happened in a period: totals, a point per day, and the issues customers wrote about',
    querystring: Strict({
      start_date: Type.Optional(TimeInput),
      end_date: Type.Optional(TimeInput),
      metrics: Type.Optional(
        Type.String({
          maxLength: 200,
          description: 'Comma-separated: conversations, sentiment, resolution_time, escalations, issues. Default: all',
        }),
      ),
    }),
    response: { 200: Dashboard },
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
export const ReportFormat = Type.Enum(['pdf', 'csv', 'json'])

export type CreateReport = Static<typeof CreateReport>
export const CreateReport = Strict({
  report_type: ReportType,
  time_period: Strict({ start: TimeInput, end: TimeInput }),
  filters: Type.Optional(
    Strict({
      sentiment: Type.Optional(SentimentLabel),
      resolution_time_min: Type.Optional(Type.Integer({ minimum: 0, description: 'Seconds' })),
    }),
  ),
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
    body: CreateReport,
    response: { 202: Report },
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
    response: { 200: Type.Unknown({ description: 'The file' }) },
  },
} as const
