import { conversationClosed } from '@customer-service/contracts/chatbot'
import { escalationCreated, escalationResolved } from '@customer-service/contracts/escalation'
import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { routing } from '../src/index.ts'
import { standInBot } from './stand-in-bot.ts'

const SAMPLE = {
  conversation_id: 'conv-12345',
  user_id: 'user123',
  source: 'chatbot',
  inquiry_text: 'I need to return a damaged product',
  sentiment_score: 0.35,
  metadata: { product_id: 'PROD-1234', purchase_date: '2025-02-15' },
}
const NOW = '2026-11-21T10:00:00Z'
const caseOf = (conversation_id: string, status: 'created' | 'resolved') => ({
  escalation_id: 'esc-1',
  conversation_id,
  priority: 'medium' as const,
  status,
  assigned_to: 'support_team',
  issue_summary: 'x',
  tracking_url: 'https://support.example.com/escalation/cases/esc-1',
  created_at: NOW,
  changed_at: NOW,
})
const closed = (conversation_id: string) =>
  [
    conversationClosed,
    conversation_id,
    {
      conversation_id,
      user_id: 'user123',
      resolution: 'resolved' as const,
      created_at: NOW,
      closed_at: NOW,
      resolution_seconds: 60,
    },
  ] as const
const limitedTo = (resource: string) => ({
  principal: 'user/limited',
  policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: resource }] },
})

describe('routing of inquiries', () => {
  it('RTE-01..08 answers the printed request as printed', async () => {
    await using t = await openTestService(routing)
    const { status, body } = await t.call('POST', '/routing/inquiries', SAMPLE)
    expect(status).toBe(200)
    expect(body.routing_id).toMatch(/^route-.{5,}/)
    expect(body).toMatchObject({
      destination: 'returns_department',
      priority: 'medium',
      estimated_response_time: 300,
      intent: 'product_returns',
      out_of_scope: false,
      suggested_responses: [
        "I understand you need to return a damaged product. I'll connect you with our returns department who can help process this for you.",
        "I'll need a few details about your return. Could you tell me what's damaged about the product?",
      ],
    })
    expect(body.reasons.join(' ')).toContain('product_returns')
  })

  it('asks back between the best two or three when none is likely enough', async () => {
    await using t = await openTestService(routing, { env: { ROUTING_SURE_CONFIDENCE: '0.99' } })
    const { body } = await t.call('POST', '/routing/inquiries', { inquiry_text: 'refund or return' })
    expect(body.clarification.question).toMatch(/^Is it about .* or .*\?$/)
    expect(body.clarification.intents[0]).toMatchObject({ intent: body.intent, confidence: body.confidence })
    expect(body.suggested_responses[0]).toBe(body.clarification.question)
    expect((await t.call('GET', `/routing/inquiries/${body.routing_id}`)).body).toMatchObject(body)
  })

  it('RTE-09 gives a routing back', async () => {
    await using t = await openTestService(routing)
    const { body } = await t.call('POST', '/routing/inquiries', SAMPLE)
    const { inquiry_text: _text, ...kept } = SAMPLE
    const read = await t.call('GET', `/routing/inquiries/${body.routing_id}`)
    expect(read.body).toEqual({ ...body, ...kept, routed_at: NOW })
    expect((await t.call('GET', '/routing/inquiries/route-unknown')).status).toBe(404)
  })

  it("keeps customers' routings apart", async () => {
    await using t = await openTestService(routing)
    const { body } = await t.call('POST', '/routing/inquiries', SAMPLE)
    const url = `/routing/inquiries/${body.routing_id}`
    expect((await t.call('GET', url, undefined, limitedTo('user/user123/*'))).status).toBe(200)
    expect((await t.call('GET', url, undefined, limitedTo('user/other/*'))).status).toBe(404)
    expect((await t.call('POST', '/routing/inquiries', SAMPLE, limitedTo('user/other/*'))).status).toBe(403)
  })

  it('RTE-02 measures the mood that the caller leaves out', async () => {
    await using t = await openTestService(routing)
    const route = async (inquiry_text: string) => (await t.call('POST', '/routing/inquiries', { inquiry_text })).body
    const angry = await route('Terrible! Worst company, you are scammers and thieves, I hate you, what a disgrace!!!')
    const calm = await route('where is my order')
    expect(angry.priority).toBe('urgent')
    expect(calm.priority).toBe('low')
    expect((await t.call('GET', `/routing/inquiries/${angry.routing_id}`)).body.sentiment_score).toBeLessThan(0.15)
  })

  it('RTE-04 sends what it does not understand to the default destination', async () => {
    await using t = await openTestService(routing)
    const { body } = await t.call('POST', '/routing/inquiries', { inquiry_text: 'who won the match last night' })
    expect(body).toMatchObject({ destination: 'general_support', out_of_scope: true })
  })

  it('RTE-05 raises what must not wait', async () => {
    await using t = await openTestService(routing)
    const inquiry_text = 'My lawyer asks where the order is'
    const { body } = await t.call('POST', '/routing/inquiries', { inquiry_text, sentiment_score: 0.6 })
    expect(body).toMatchObject({ destination: 'customer_relations', priority: 'high' })
    expect(body.reasons.join(' ')).toContain('lawyer')
  })

  it.each([
    'I do not want to live any more',
    "i don't want to live",
    'intihar etmeyi düşünüyorum',
    'my toddler swallowed a tablet',
  ])('RTE-05 says to people what helps first: %s', async (inquiry_text) => {
    await using t = await openTestService(routing)
    const { body } = await t.call('POST', '/routing/inquiries', { inquiry_text })
    expect(body.priority).toBe('urgent')
    expect(body.suggested_responses.join(' ')).toMatch(/emergency number/)
  })

  it.each([
    ['the charger burst into flames', 'customer_relations', 'urgent'],
    ['Kremi sürünce cildim yandı', 'customer_relations', 'urgent'],
    ['Avukatıma veriyorum, mahkemeye gideceğiz', 'customer_relations', 'high'],
    ['my account has been hacked', 'account_support', 'high'],
  ])('RTE-05 finds in "%s" what must not wait', async (inquiry_text, destination, priority) => {
    await using t = await openTestService(routing)
    const { body } = await t.call('POST', '/routing/inquiries', { inquiry_text, sentiment_score: 0.6 })
    expect(body).toMatchObject({ destination, priority })
  })

  it('RTE-05 takes a light that came on for no fire', async () => {
    await using t = await openTestService(routing)
    const { body } = await t.call('POST', '/routing/inquiries', { inquiry_text: 'Modemin ışığı yandı ama bağlanmıyor' })
    expect(body.priority).not.toBe('urgent')
    expect(body.reasons.join(' ')).not.toContain('danger')
  })

  it('finds what the message names', async () => {
    await using t = await openTestService(routing, { env: { ROUTING_ORDER_ID_PATTERNS: 'SO-#' } })
    const { body } = await t.call('POST', '/routing/inquiries', { inquiry_text: 'where is so 4711' })
    expect(body.entities).toEqual([])
    const named = await t.call('POST', '/routing/inquiries', { inquiry_text: 'where is my order 4711' })
    expect(named.body.entities).toMatchObject([{ type: 'order_id', value: 'SO-4711' }])
  })

  it('RTE-06 estimates by the open work: a conversation counts once, until it is closed or its case solved', async () => {
    await using t = await openTestService(routing)
    const estimate = async (conversation_id: string) =>
      (await t.call('POST', '/routing/inquiries', { ...SAMPLE, conversation_id })).body.estimated_response_time
    expect(await estimate('conv-1')).toBe(300)
    expect(await estimate('conv-1')).toBe(300)
    expect(await estimate('conv-2')).toBe(600)
    expect(await estimate('conv-3')).toBe(900)
    await t.announce(...closed('conv-1'))
    await t.announce(...closed('conv-1'))
    await t.announce(escalationResolved, 'conv-2', caseOf('conv-2', 'resolved'))
    await t.drain()
    expect(await estimate('conv-4')).toBe(600)
  })

  it('RTE-06 counts what the bot answers only once people have to do with it', async () => {
    await using t = await openTestService(routing, { others: [standInBot] })
    const ask = (conversation_id: string) => t.call('POST', '/bot', { conversation_id })
    const estimate = async () => (await t.call('POST', '/routing/inquiries', SAMPLE)).body.estimated_response_time
    for (const id of ['conv-1', 'conv-2', 'conv-3']) expect((await ask(id)).status).toBe(200)
    expect(await estimate()).toBe(300)
    for (const _ of [1, 2]) await t.announce(escalationCreated, 'conv-1', caseOf('conv-1', 'created'))
    await t.drain()
    expect(await estimate()).toBe(600)
    await ask('conv-1')
    expect(await estimate()).toBe(600)
    await t.announce(escalationResolved, 'conv-1', caseOf('conv-1', 'resolved'))
    for (const id of ['conv-2', 'conv-3']) await t.announce(...closed(id))
    await t.drain()
    expect(await estimate()).toBe(300)
  })

  it('RTE-06 moves a conversation that turns to something else', async () => {
    await using t = await openTestService(routing)
    const route = async (conversation_id: string, inquiry_text: string) =>
      (await t.call('POST', '/routing/inquiries', { conversation_id, inquiry_text, sentiment_score: 0.4 })).body
    await route('conv-1', 'I want to return an item')
    expect((await route('conv-1', 'my payment failed')).destination).toBe('billing_department')
    expect((await route('conv-2', 'I want to return an item')).estimated_response_time).toBe(300)
    expect((await route('conv-3', 'my payment failed')).estimated_response_time).toBe(480)
  })

  it('RTE-06 forgets work that nobody closes', async () => {
    await using t = await openTestService(routing)
    await t.call('POST', '/routing/inquiries', { ...SAMPLE, conversation_id: 'conv-1' })
    t.advance(3 * 86_400_000)
    const { body } = await t.call('POST', '/routing/inquiries', { ...SAMPLE, conversation_id: 'conv-2' })
    expect(body.estimated_response_time).toBe(300)
  })

  it('RTE-06 counts a conversation once when its messages come at the same time', async () => {
    await using t = await openTestService(routing)
    await Promise.all(Array.from({ length: 6 }, () => t.call('POST', '/routing/inquiries', SAMPLE)))
    const { body } = await t.call('POST', '/routing/inquiries', { ...SAMPLE, conversation_id: 'conv-2' })
    expect(body.estimated_response_time).toBe(600)
  })

  it('announces every routing', async () => {
    await using t = await openTestService(routing)
    const { body } = await t.call('POST', '/routing/inquiries', SAMPLE)
    expect(await t.events('inquiry.routed')).toMatchObject([
      {
        key: 'conv-12345',
        data: { routing_id: body.routing_id, intent: 'product_returns', destination: 'returns_department' },
      },
    ])
  })
})
