import { escalationResolved, type escalationResolved as Resolved } from '@customer-service/contracts/escalation'
import { describe, expect, it } from 'vitest'
import { openChatbot } from './open-chatbot.ts'

type CaseFacts = NonNullable<(typeof Resolved)['Data']>

const solved = (escalation_id: string, conversation_id: string, changed_at: string): CaseFacts => ({
  escalation_id,
  conversation_id,
  priority: 'high',
  status: 'resolved',
  assigned_to: 'ada',
  issue_summary: 'Help',
  tracking_url: 'https://support.example.com/escalation/cases/esc-1',
  created_at: '2026-11-21T10:00:00Z',
  changed_at,
})

describe('a hand-over', () => {
  it('tells the customer the case number and announces all that people need, in the same commit', async () => {
    await using t = await openChatbot()
    await t.call('PUT', '/chatbot/orders/ORD-9876', { status: 'processing', placed_at: '2026-03-15T09:00:00Z' })
    t.answers.routing = () => ({
      intent: 'order_status',
      confidence: 0.9,
      out_of_scope: false,
      destination: 'orders_department',
      priority: 'high',
    })
    const { conversation_id } = (await t.start('Where is my order ORD-9876? It is late', { channel: 'web' })).body
    t.answers.sentiment = () => ({ sentiment_score: 0.3 })
    const { body } = await t.send(conversation_id, 'I want to talk to a human')
    expect(body.outcome).toBe('handed_over')
    expect(body.escalation_id).toMatch(/^esc-[0-9a-z]{35}$/)
    expect(body.response).toContain(body.escalation_id)
    const [event] = await t.events('conversation.handed_over')
    expect(event?.data).toMatchObject({
      conversation_id,
      user_id: 'user123',
      escalation_id: body.escalation_id,
      reason: 'requested',
      priority: 'high',
      destination: 'orders_department',
      issue_summary: 'Where is my order ORD-9876? It is late',
      sentiment_score: 0.3,
      relevant_data: { channel: 'web', order_id: 'ORD-9876', intent: 'order_status', language: 'en' },
    })
    expect(event?.data.transcript.map(({ role }: { role: string }) => role)).toEqual([
      'customer',
      'bot',
      'customer',
      'bot',
    ])
    const { body: read } = await t.call('GET', `/chatbot/conversation/${conversation_id}`)
    expect(read).toMatchObject({ status: 'with_people', escalation_id: body.escalation_id })
  })

  it('AUD-07 has the case that it opens in the audit trail, beside the message, with who asked from where', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('Hello')).body
    const { body } = await t.send(conversation_id, 'I want to talk to a human')
    const [opened, sent] = (await t.events('audit.recorded')).slice(-2).map(({ data }) => data)
    expect(opened).toMatchObject({
      service: 'chatbot',
      action: 'escalation_created',
      resource_id: body.escalation_id,
      user_id: 'user123',
      conversation_id,
      details: { conversation_id, reason: 'requested' },
    })
    expect(sent).toMatchObject({ action: 'message_sent', resource_id: conversation_id, actor: opened.actor })
  })

  it('goes to the team of what the conversation is about when its last message only asks for a person', async () => {
    await using t = await openChatbot()
    const routed = { confidence: 0.9, out_of_scope: false }
    t.answers.routing = () => ({ ...routed, intent: 'refunds', destination: 'billing_department' })
    const { conversation_id } = (await t.start('when do I get my refund')).body
    t.answers.routing = () => ({ ...routed, intent: 'human_wanted', destination: 'general_support' })
    await t.send(conversation_id, 'I want to talk to a human')
    const [event] = await t.events('conversation.handed_over')
    expect(event?.data).toMatchObject({
      destination: 'billing_department',
      issue_summary: 'when do I get my refund',
      relevant_data: { intent: 'refunds', reason: 'requested' },
    })
  })

  it('is urgent where somebody is in danger, and says so to people', async () => {
    await using t = await openChatbot()
    const { body } = await t.start('the battery of my lamp is smoking')
    expect(body.response).toMatch(/^Your safety comes first/)
    const [event] = await t.events('conversation.handed_over')
    expect(event?.data).toMatchObject({
      reason: 'routing_rule',
      priority: 'urgent',
      relevant_data: { concern: 'danger' },
    })
  })

  it('C-18 tells the customer, and nobody else, where to follow the case, and by when people answer', async () => {
    await using t = await openChatbot()
    let announced: object | undefined
    t.answers.escalation = (body) => {
      announced = body
      return {}
    }
    t.answers.sentiment = () => ({ sentiment: 'negative', sentiment_score: 0.05 })
    const { body } = await t.start('This is the worst shop I have ever seen')
    const url = `https://support.example.com/escalation/cases/${body.escalation_id}/status?token=1`
    expect(body.suggested_actions).toEqual([{ type: 'link', text: 'Follow your case', url }])
    expect(body.response).toContain('You can expect an answer by 10:30 (UTC) tomorrow.')
    const [event] = await t.events('conversation.handed_over')
    expect(announced).toEqual({ user_id: 'user123', priority: event?.data.priority })
    for (const type of ['conversation.handed_over', 'message.sent', 'audit.recorded']) {
      expect(JSON.stringify(await t.events(type))).not.toContain('token=')
    }
    const read = await t.call('GET', `/chatbot/conversation/${body.conversation_id}`)
    expect(read.raw.toString()).not.toContain('token=')
  })

  it('keeps further messages for the people, with mood and routing, and opens no second case', async () => {
    await using t = await openChatbot()
    const { conversation_id, escalation_id } = (await t.start('human please')).body
    t.answers.asked.length = 0
    const { body } = await t.send(conversation_id, 'I want to talk to a human, really')
    expect(body).toMatchObject({ outcome: 'with_people', escalation_id, suggested_actions: [] })
    expect(t.answers.asked.toSorted()).toEqual(['routing', 'sentiment'])
    expect(await t.events('conversation.handed_over')).toHaveLength(1)
    expect((await t.call('GET', `/chatbot/conversation/${conversation_id}`)).body.total).toBe(4)
  })

  it('hands over a very bad mood with a high priority at least', async () => {
    await using t = await openChatbot()
    t.answers.sentiment = () => ({ sentiment: 'negative', sentiment_score: 0.05 })
    await t.start('This is the worst shop I have ever seen')
    const [event] = await t.events('conversation.handed_over')
    expect(event?.data).toMatchObject({ reason: 'negative_mood', priority: 'high' })
  })

  it('hands over two negative messages in a row', async () => {
    await using t = await openChatbot()
    t.answers.sentiment = () => ({ sentiment: 'negative', sentiment_score: 0.35 })
    const { conversation_id, outcome } = (await t.start('My thing is broken')).body
    expect(outcome).not.toBe('handed_over')
    expect((await t.send(conversation_id, 'and nobody cares')).body.outcome).toBe('handed_over')
  })

  it('keeps the announced transcript small, whatever was said', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('hi')).body
    const file = { name: 'a.bin', content_type: 'image/png', data_base64: 'AAAA'.repeat(20_000) }
    await t.send(conversation_id, 'look', { attachments: [file] })
    await t.call('PUT', '/chatbot/orders/ORD-1234', { status: 'processing', placed_at: '2026-03-15T09:00:00Z' })
    for (let i = 0; i < 40; i++) await t.send(conversation_id, `ORD-1234 ${'€'.repeat(5_000)}`)
    await t.send(conversation_id, 'human please')
    const [event] = await t.events('conversation.handed_over')
    expect(Buffer.byteLength(JSON.stringify(event?.data))).toBeLessThan(200_000)
    expect(event?.data.transcript.length).toBeGreaterThan(20)
    expect(event?.data.transcript.at(-2).text).toBe('human please')
  })

  it('closes the conversation when people resolve its case, and only then', async () => {
    await using t = await openChatbot()
    const { conversation_id, escalation_id } = (await t.start('human please')).body
    await t.announce(escalationResolved, 'esc-other', solved('esc-other', conversation_id, '2026-11-21T10:05:00Z'))
    await t.drain()
    expect((await t.call('GET', `/chatbot/conversation/${conversation_id}`)).body.status).toBe('with_people')
    await t.announce(escalationResolved, escalation_id, solved(escalation_id, conversation_id, '2026-11-21T10:10:00Z'))
    await t.drain()
    const { body } = await t.call('GET', `/chatbot/conversation/${conversation_id}`)
    expect(body).toMatchObject({ status: 'closed', closed_at: '2026-11-21T10:10:00Z' })
    const [closed] = await t.events('conversation.closed')
    expect(closed?.data).toMatchObject({ conversation_id, resolution: 'resolved', resolution_seconds: 600 })
    const back = await t.send(conversation_id, 'Where is my order?')
    expect(back.body.outcome).toBe('asked_back')
    expect(back.body).not.toHaveProperty('escalation_id')
  })
})
