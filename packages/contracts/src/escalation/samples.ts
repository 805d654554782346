import type { Case, CaseOpened, CreateCase } from './http.ts'

/** What the user guide prints, as examples in the document of the API; fields that it doesn't print are ours. */
export const createCaseSample: CreateCase = {
  conversation_id: 'conv-12345',
  user_id: 'user123',
  priority: 'high',
  issue_summary: 'Customer received damaged product and needs immediate replacement',
  source: 'chatbot',
  sentiment_score: 0.25,
  relevant_data: { order_id: 'ORD-9876', product_id: 'PROD-1234' },
}

export const caseOpenedSample: CaseOpened = {
  escalation_id: 'esc-24680',
  status: 'created',
  assigned_to: 'support_team_lead',
  expected_response_time: '2025-03-19T16:30:00Z',
  expected_completion: '2025-03-20T12:00:00Z',
  tracking_url: 'https://your-alb-dns/escalation/cases/esc-24680',
}

export const caseSample: Case = {
  escalation_id: 'esc-24680',
  status: 'in_progress',
  created_at: '2025-03-19T14:15:00Z',
  updated_at: '2025-03-19T14:30:00Z',
  assigned_to: 'john.smith',
  priority: 'high',
  issue_summary: 'Customer received damaged product and needs immediate replacement',
  resolution_notes: 'Contacted warehouse to prepare replacement shipment. Will process expedited shipping.',
  expected_response_time: '2025-03-19T16:30:00Z',
  expected_completion: '2025-03-20T12:00:00Z',
  conversation_id: 'conv-12345',
  user_id: 'user123',
  source: 'chatbot',
  sentiment_score: 0.25,
  relevant_data: { order_id: 'ORD-9876', product_id: 'PROD-1234' },
  transcript: [],
  tracking_url: 'https://your-alb-dns/escalation/cases/esc-24680',
  actions: [{ action: 'replacement_initiated', timestamp: '2025-03-19T14:30:00Z', by: 'john.smith' }],
}
