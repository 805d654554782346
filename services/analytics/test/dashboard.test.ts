import { conversationClosed, conversationCreated } from '@customer-service/contracts/chatbot'
import { escalationCreated } from '@customer-service/contracts/escalation'
import { inquiryRouted } from '@customer-service/contracts/routing'
import { sentimentAnalyzed } from '@customer-service/contracts/sentiment'
import { announce, type Write } from '@customer-service/core/store'
import { openTestService, type TestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { analytics } from '../src/index.ts'
import { sampleEvents } from './sample-events.ts'

const open = () => openTestService(analytics, { now: '2025-03-19T14:20:31Z' })

async function happened(t: TestService, events: readonly Write[]): Promise<void> {
  for (let start = 0; start < events.length; start += 90) await t.store.commit(events.slice(start, start + 90))
  await t.drain()
}

const created = (conversation_id: string, created_at: string) =>
  [conversationCreated, conversation_id, { conversation_id, user_id: 'u1', channel: 'web', created_at }] as const

const analyzed = (analysis_id: string, sentiment_score: number, analyzed_at: string, conversation_id?: string) =>
  [
    sentimentAnalyzed,
    conversation_id ?? analysis_id,
    { analysis_id, sentiment: 'neutral', sentiment_score, analyzed_at, ...(conversation_id && { conversation_id }) },
  ] as const

const routed = (routing_id: string, intent: string, routed_at: string, conversation_id?: string) =>
  [
    inquiryRouted,
    conversation_id ?? routing_id,
    {
      routing_id,
      intent,
      out_of_scope: false,
      confidence: 0.9,
      destination: 'service',
      priority: 'low',
      routed_at,
      ...(conversation_id && { conversation_id }),
    },
  ] as const

const closed = (conversation_id: string, created_at: string, resolution_seconds: number) =>
  [
    conversationClosed,
    conversation_id,
    {
      conversation_id,
      user_id: 'u1',
      resolution: 'resolved',
      created_at,
      closed_at: '2025-03-01T00:00:00Z',
      resolution_seconds,
    },
  ] as const

const escalated = (escalation_id: string, conversation_id: string) =>
  [
    escalationCreated,
    escalation_id,
    {
      escalation_id,
      conversation_id,
      priority: 'high',
      status: 'created',
      assigned_to: 'support_team_lead',
      issue_summary: 'x',
      tracking_url: 'https://support.example.com/escalation/cases/x',
      created_at: '2025-03-02T00:00:00Z',
      changed_at: '2025-03-02T00:00:00Z',
    },
  ] as const

describe('GET /analytics/dashboard', () => {
  it('ANA-01 ANA-02 ANA-04 ANA-05 ANA-06 ANA-07 answers the printed call as printed, with resolution times (C-12)', async () => {
    await using t = await open()
    await t.announce(...analyzed('sent-1', 0.5, '2025-02-01T10:00:05Z', 'conv-1'))
    await t.announce(...created('conv-1', '2025-02-01T10:00:00Z'))
    await t.announce(...created('conv-2', '2025-02-28T23:59:59Z'))
    await t.announce(...created('conv-3', '2025-03-01T00:00:00Z'))
    await t.announce(...analyzed('sent-2', 0.8, '2025-03-01T00:00:02Z', 'conv-2'))
    await t.announce(...routed('route-1', 'product_returns', '2025-02-01T10:00:05Z', 'conv-1'))
    await t.announce(...routed('route-2', 'order_status', '2025-02-02T10:00:05Z'))
    await t.announce(...routed('route-3', 'product_returns', '2025-02-03T10:00:05Z'))
    await t.announce(...closed('conv-1', '2025-02-01T10:00:00Z', 345))
    await t.announce(...escalated('esc-1', 'conv-2'))
    await t.announce(...escalated('esc-2', 'conv-2'))
    await t.drain()

    const answer = await t.call(
      'GET',
      '/analytics/dashboard?start_date=2025-02-01&end_date=2025-02-28&metrics=conversations,sentiment,resolution_time',
    )
    expect(answer.status).toBe(200)
    expect(Object.keys(answer.body)).toEqual(['time_period', 'summary', 'trends', 'top_issues'])
    expect(answer.body.time_period).toEqual({ start: '2025-02-01T00:00:00Z', end: '2025-02-28T23:59:59Z' })
    expect(answer.body.summary).toEqual({
      total_conversations: 2,
      average_sentiment_score: 0.65,
      average_resolution_time: 345,
      escalation_rate: 0.5,
    })
    expect(Object.keys(answer.body.trends)).toEqual(['conversations', 'sentiment', 'resolution_time'])
    expect(answer.body.trends.conversations).toHaveLength(28)
    expect(answer.body.trends.conversations[0]).toEqual({ date: '2025-02-01', count: 1 })
    expect(answer.body.trends.conversations[1]).toEqual({ date: '2025-02-02', count: 0 })
    expect(answer.body.trends.sentiment[0]).toEqual({ date: '2025-02-01', score: 0.5 })
    expect(answer.body.trends.sentiment[27]).toEqual({ date: '2025-02-28', score: 0.8 })
    expect(answer.body.trends.resolution_time[0]).toEqual({ date: '2025-02-01', seconds: 345 })
    expect(answer.body.top_issues).toEqual([
      { issue: 'product_returns', count: 2 },
      { issue: 'order_status', count: 1 },
    ])
  })

  it('C-32 an empty period has counts of 0, averages of null and a point for every day', async () => {
    await using t = await open()
    const { body } = await t.call('GET', '/analytics/dashboard')
    expect(body.time_period).toEqual({ start: '2025-02-18T00:00:00Z', end: '2025-03-19T23:59:59Z' })
    expect(body.summary).toEqual({
      total_conversations: 0,
      average_sentiment_score: null,
      average_resolution_time: null,
      escalation_rate: null,
    })
    expect(body.trends.conversations).toHaveLength(30)
    expect(body.trends.escalations[29]).toEqual({ date: '2025-03-19', count: 0 })
    expect(body.trends.sentiment[0]).toEqual({ date: '2025-02-18', score: null })
    expect(body.top_issues).toEqual([])
  })

  it.each([
    ['metrics=conversations,nonsense', 'metrics'],
    ['metrics=', 'metrics'],
    ['start_date=2025-02-30', 'start_date'],
    ['start_date=2025-03-02&end_date=2025-03-01', 'start_date'],
    ['start_date=2023-01-01&end_date=2025-03-01', 'start_date'],
    ['end_date=tomorrow', 'end_date'],
  ])('ANA-02, ANA-03 refuses %s', async (query, field) => {
    await using t = await open()
    const answer = await t.call('GET', `/analytics/dashboard?${query}`)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ error: 'ValidationError', field })
  })

  it('ANA-08 counts the same as a count by hand over many events, in days and in parts of days', async () => {
    await using t = await open()
    const events = sampleEvents('2025-02-01', 10, 25)
    await happened(t, events.toReversed())
    const starts = events.flatMap((event) =>
      event.kind === 'announce' && event.type === conversationCreated.type
        ? [(event.data as { created_at: string }).created_at]
        : [],
    )
    for (const [start, end] of [
      ['2025-02-01T00:00:00Z', '2025-02-10T23:59:59Z'],
      ['2025-02-02T11:30:00Z', '2025-02-02T16:45:10Z'],
      ['2025-02-03T06:00:00Z', '2025-02-06T18:00:00Z'],
    ] as const) {
      const { body } = await t.call('GET', `/analytics/dashboard?start_date=${start}&end_date=${end}`)
      expect(body.summary.total_conversations).toBe(starts.filter((at) => at >= start && at <= end).length)
      const sum = body.trends.conversations.reduce((total: number, { count }: { count: number }) => total + count, 0)
      expect(sum).toBe(body.summary.total_conversations)
    }
  })

  it('ANA-08 counts conversations of many days that end together: the largest commit there can be', async () => {
    await using t = await open()
    const day = (index: number) => new Date(Date.UTC(2024, 11, 1 + index)).toISOString().slice(0, 10)
    const events = Array.from({ length: 90 }, (_, index) =>
      announce(...closed(`conv-${index}`, `${day(index)}T10:00:00Z`, 60)),
    )
    await happened(t, events)
    const { body } = await t.call('GET', '/analytics/dashboard?start_date=2024-12-01&end_date=2025-02-28')
    expect(body.summary.total_conversations).toBe(90)
    expect(body.trends.conversations.every(({ count }: { count: number }) => count === 1)).toBe(true)
  })

  it('a key without the right sees nothing', async () => {
    await using t = await open()
    const policy = (Resource: string) => ({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'customer-service:GetDashboard', Resource }],
    })
    const limited = await t.call('GET', '/analytics/dashboard', undefined, {
      principal: 'user/limited',
      policy: policy('user/u1/*'),
    })
    expect([limited.status, limited.body.error]).toEqual([403, 'AccessDenied'])
    const allowed = await t.call('GET', '/analytics/dashboard', undefined, {
      principal: 'user/manager',
      policy: policy('analytics/dashboard'),
    })
    expect(allowed.status).toBe(200)
  })
})
