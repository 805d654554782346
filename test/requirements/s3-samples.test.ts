import { createHash, createHmac } from 'node:crypto'
import { readCredentials } from '@customer-service/platform/credentials'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDemoShop, type RunningPlatform, startPlatform } from '../running-platform.ts'

/** Every request that the user guide (S3) prints, sent as printed, and the answer checked against the printed shape. */
let platform: RunningPlatform
beforeAll(async () => {
  platform = await startPlatform()
  await fillDemoShop(platform, new Date())
})
afterAll(() => platform[Symbol.asyncDispose]())

const post = (path: string, body: object) => platform.api.call('POST', path, body)
const get = (path: string) => platform.api.call('GET', path)
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

async function startSampleConversation() {
  return post('/chatbot/conversation', {
    user_id: 'user123',
    initial_message: 'I need help with my order',
    channel: 'web',
    metadata: { browser: 'Chrome', device: 'desktop' },
  })
}

describe('S3:70-145 Chatbot', () => {
  it('CHT-01..08 Start Conversation', async () => {
    const { status, body } = await startSampleConversation()
    expect(status).toBe(201)
    expect(body.conversation_id).toMatch(/^conv-.{5,}/)
    expect(body.response).toBe(
      "Hi there! I'd be happy to help you with your order. Could you please provide your order number?",
    )
    expect(body.suggested_actions).toEqual([
      { type: 'text', text: "I don't have my order number" },
      { type: 'link', text: 'Find my order', url: 'https://example.com/orders' },
    ])
  })

  it('CHT-09..11, CHT-13 Send Message', async () => {
    const { conversation_id } = (await startSampleConversation()).body
    const { status, body } = await post(`/chatbot/conversation/${conversation_id}/message`, {
      message: 'My order number is ORD-9876',
      attachments: [],
    })
    expect(status).toBe(200)
    expect(body.response).toContain('ORD-9876 was placed on March 15')
    expect(body.response).toContain('currently being processed')
    expect(body.response).toContain('within 2 business days')
    expect(body.suggested_actions).toEqual([
      { type: 'text', text: 'When will it arrive?' },
      { type: 'text', text: 'Can I modify the order?' },
    ])
  })

  it('CHT-12 GET /chatbot/conversation?conversation_id= reads it back, C-02 by the bare id too', async () => {
    const { conversation_id } = (await startSampleConversation()).body
    for (const id of [conversation_id, conversation_id.slice('conv-'.length)]) {
      const { status, body } = await get(`/chatbot/conversation?conversation_id=${id}`)
      expect(status).toBe(200)
      expect(body).toMatchObject({ conversation_id, user_id: 'user123', channel: 'web', total: 2 })
      expect(body.messages.map((message: { role: string }) => message.role)).toEqual(['customer', 'bot'])
    }
  })
})

describe('S3:147-180 Sentiment', () => {
  it('SEN-01..08, SEN-11 Analyze Sentiment', async () => {
    const { status, body } = await post('/sentiment/analyze', {
      text: "I've been waiting for 3 days and still haven't received any update on my order. This is frustrating.",
      conversation_id: 'conv-12345',
      user_id: 'user123',
    })
    expect(status).toBe(200)
    expect(body.analysis_id).toMatch(/^sent-.{5,}/)
    expect(body.sentiment).toBe('negative')
    expect(body.sentiment_score).toBeLessThanOrEqual(0.35)
    expect(body.dominant_emotions).toEqual(expect.arrayContaining(['frustration']))
    expect(body.keywords).toEqual(expect.arrayContaining(['waiting', 'frustrating']))
    expect(body.action_recommendations[0]).toMatchObject({ type: 'escalate' })
    expect(body.action_recommendations[0].reasoning).not.toBe('')
  })
})

describe('S3:184-220 Routing', () => {
  it('RTE-01..08 Route Inquiry', async () => {
    const { status, body } = await post('/routing/inquiries', {
      conversation_id: 'conv-12345',
      user_id: 'user123',
      source: 'chatbot',
      inquiry_text: 'I need to return a damaged product',
      sentiment_score: 0.35,
      metadata: { product_id: 'PROD-1234', purchase_date: '2025-02-15' },
    })
    expect(status).toBe(200)
    expect(body.routing_id).toMatch(/^route-.{5,}/)
    expect(body).toMatchObject({ destination: 'returns_department', priority: 'medium' })
    expect(Number.isInteger(body.estimated_response_time)).toBe(true)
    expect(body.suggested_responses.length).toBeGreaterThanOrEqual(2)
  })
})

describe('S3:222-300 Knowledge', () => {
  it('KNW-01..07, KNW-13 Search Knowledge', async () => {
    const { status, body } = await get('/knowledge/search?query=return%20damaged%20product&category=returns')
    expect(status).toBe(200)
    expect(body.results[0]).toMatchObject({
      id: 'kb-12345',
      title: 'How to Return a Damaged Product',
      category: 'returns',
    })
    expect(body.results[0].metadata.last_updated).toMatch(timestamp)
    const scores = body.results.map((hit: { relevance_score: number }) => hit.relevance_score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(body).toMatchObject({ page: 1, limit: 10, offset: 0 })
    expect(body.total).toBeGreaterThanOrEqual(body.results.length)
  })

  it('KNW-02 query is required', async () => {
    expect(await get('/knowledge/search')).toMatchObject({
      status: 400,
      body: { error: 'ValidationError', field: 'query' },
    })
  })

  it('KNW-08..10 Get Knowledge Article, counting the view', async () => {
    const first = (await get('/knowledge/articles/kb-12345')).body
    expect(first).toMatchObject({ id: 'kb-12345', title: 'How to Return a Damaged Product', category: 'returns' })
    expect(first.steps[0]).toMatchObject({ step: 1, title: expect.any(String), description: expect.any(String) })
    expect(first.metadata).toMatchObject({
      author: expect.any(String),
      related_articles: expect.arrayContaining(['kb-12346']),
    })
    expect((await get('/knowledge/articles/kb-12345')).body.metadata.views).toBe(first.metadata.views + 1)
  })
})

describe('S3:302-375 Analytics', () => {
  it('ANA-01..08 Get Dashboard Data', async () => {
    const { status, body } = await get(
      '/analytics/dashboard?start_date=2025-02-01&end_date=2025-02-28&metrics=conversations,sentiment,resolution_time',
    )
    expect(status).toBe(200)
    expect(body.time_period).toEqual({ start: '2025-02-01T00:00:00Z', end: '2025-02-28T23:59:59Z' })
    expect(body.summary).toMatchObject({ total_conversations: 0, average_sentiment_score: null })
    expect(body.trends.conversations).toHaveLength(28)
    expect(body.trends.conversations[0]).toEqual({ date: '2025-02-01', count: 0 })
    expect(body.trends.sentiment[0]).toEqual({ date: '2025-02-01', score: null })
    expect(body.top_issues).toEqual([])
  })

  it('ANA-09..12 Generate Report', async () => {
    const { status, body } = await post('/analytics/reports', {
      report_type: 'conversation_analysis',
      time_period: { start: '2025-02-01T00:00:00Z', end: '2025-02-28T23:59:59Z' },
      filters: { sentiment: 'negative', resolution_time_min: 600 },
      format: 'pdf',
    })
    expect(status).toBe(202)
    expect(body.report_id).toMatch(/^rep-.{5,}/)
    expect(body).toMatchObject({ status: 'generating', download_url: null })
    expect(body.estimated_completion_time).toMatch(timestamp)
    await platform.drain()
    const made = (await get(`/analytics/reports/${body.report_id}`)).body
    expect(made.status).toBe('completed')
    const { pathname, search } = new URL(made.download_url)
    const file = await fetch(`${platform.url}${pathname}${search}`)
    expect(file.status).toBe(200)
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })
})

describe('S3:377-445 Escalation', () => {
  it('ESC-01..05 Create Escalation, Get Escalation Status', async () => {
    const { status, body } = await post('/escalation/cases', {
      conversation_id: 'conv-12345',
      user_id: 'user123',
      priority: 'high',
      issue_summary: 'Customer received damaged product and needs immediate replacement',
      source: 'chatbot',
      sentiment_score: 0.25,
      relevant_data: { order_id: 'ORD-9876', product_id: 'PROD-1234' },
    })
    expect(status).toBe(201)
    expect(body.escalation_id).toMatch(/^esc-.{5,}/)
    expect(body).toMatchObject({ status: 'created', assigned_to: 'support_team_lead' })
    expect(body.expected_response_time).toMatch(timestamp)
    expect(new URL(body.tracking_url).pathname).toBe(`/escalation/cases/${body.escalation_id}`)
    const read = (await get(`/escalation/cases/${body.escalation_id}`)).body
    expect(read).toMatchObject({
      escalation_id: body.escalation_id,
      priority: 'high',
      resolution_notes: '',
      actions: expect.any(Array),
    })
    expect(read.created_at).toMatch(timestamp)
    expect(read.expected_completion).toMatch(timestamp)
  })
})

describe('S3:447-484 Audit', () => {
  it('AUD-01..07 Query Audit Logs', async () => {
    const { conversation_id, message_id } = (await startSampleConversation()).body
    await platform.drain()
    const { status, body } = await get(
      `/audit/logs?user_id=user123&conversation_id=${conversation_id}&action_type=message_sent&limit=100&offset=0`,
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({ total: 1, limit: 100, offset: 0 })
    expect(body.logs[0]).toMatchObject({
      user_id: 'user123',
      service: 'chatbot',
      action: 'message_sent',
      resource_id: conversation_id,
      request_ip: '127.0.0.1',
      details: { message_id, contains_pii: false, sentiment_score: expect.any(Number) },
    })
    expect(body.logs[0].log_id).toMatch(/^audit-.{5,}/)
    expect(body.logs[0].timestamp).toMatch(timestamp)
  })
})

describe('S3:545-576 Webhooks and e-mail', () => {
  it('NOT-01..05 Webhook Integration', async () => {
    const { status, body } = await post('/webhook/configure', {
      url: 'https://your-system.example.com/webhooks/customer-service',
      events: ['conversation.created', 'escalation.created', 'sentiment.negative'],
      secret: 'your-webhook-secret',
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({ status: 'active', url: 'https://your-system.example.com/webhooks/customer-service' })
    expect(JSON.stringify(body)).not.toContain('your-webhook-secret')
  })

  it('NOT-06..08 Email Integration', async () => {
    const { status, body } = await post('/notifications/email/configure', {
      email: 'support@example.com',
      events: ['escalation.created', 'high_priority_case'],
      format: 'html',
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({ email: 'support@example.com', status: 'active', format: 'html' })
  })
})

describe('S3:37-65 Authentication', () => {
  it("PLT-05 the printed Python sample's signature: requests_aws4auth with service execute-api", async () => {
    const { conversation_id } = (await startSampleConversation()).body
    const target = `/chatbot/conversation?conversation_id=${conversation_id}`
    const answer = await fetch(platform.url + target, { headers: await likeRequestsAws4Auth('GET', target) })
    expect(answer.status).toBe(200)
    expect(((await answer.json()) as { user_id: string }).user_id).toBe('user123')
  })
})

/** As requests-aws4auth 1.3.1 signs: the host without its port, the body's hash as a signed header, sorted query. */
async function likeRequestsAws4Auth(method: string, target: string): Promise<Record<string, string>> {
  const { accessKeyId, secretAccessKey, region } = await readCredentials(`${platform.folder}/credentials`)
  const [path = '', query = ''] = target.split('?')
  const time = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const signed = { host: new URL(platform.url).hostname, 'x-amz-content-sha256': hash(''), 'x-amz-date': time }
  const names = Object.keys(signed).join(';')
  const headers = Object.entries(signed).map(([name, value]) => `${name}:${value}\n`)
  const canonical = [method, path, query, headers.join(''), names, hash('')].join('\n')
  const scope = [time.slice(0, 8), region, 'execute-api', 'aws4_request']
  const key = scope.reduce<string | Buffer>((derived, part) => hmac(derived, part), `AWS4${secretAccessKey}`)
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope.join('/'), hash(canonical)].join('\n')).toString('hex')
  return {
    'x-amz-date': time,
    'x-amz-content-sha256': hash(''),
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope.join('/')}, SignedHeaders=${names}, Signature=${signature}`,
  }
}
