import type { CreateReport, Dashboard, Report } from './http.ts'

/** What the user guide prints, as examples in the document of the API; fields that it doesn't print are ours. */
export const dashboardSample: Dashboard = {
  time_period: { start: '2025-02-01T00:00:00Z', end: '2025-02-28T23:59:59Z' },
  summary: {
    total_conversations: 12458,
    average_sentiment_score: 0.72,
    average_resolution_time: 345,
    escalation_rate: 0.12,
  },
  trends: {
    conversations: [
      { date: '2025-02-01', count: 423 },
      { date: '2025-02-02', count: 412 },
    ],
    sentiment: [
      { date: '2025-02-01', score: 0.71 },
      { date: '2025-02-02', score: 0.73 },
    ],
  },
  top_issues: [
    { issue: 'product_returns', count: 2456 },
    { issue: 'order_status', count: 1872 },
  ],
}

export const createReportSample: CreateReport = {
  report_type: 'conversation_analysis',
  time_period: { start: '2025-02-01T00:00:00Z', end: '2025-02-28T23:59:59Z' },
  filters: { sentiment: 'negative', resolution_time_min: 600 },
  format: 'pdf',
}

export const reportSample: Report = {
  report_id: 'rep-78901',
  status: 'generating',
  estimated_completion_time: '2025-03-19T14:25:00Z',
  download_url: null,
}
