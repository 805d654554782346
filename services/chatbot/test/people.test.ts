import {
  escalationCreated,
  escalationResolved,
  escalationUpdated,
  type escalationResolved as Resolved,
} from '@customer-service/contracts/escalation'
import { describe, expect, it } from 'vitest'
import { onlyFor, openChatbot, type TestChatbot } from './open-chatbot.ts'

type CaseFacts = NonNullable<(typeof Resolved)['Data']>

const facts = (conversation_id: string, change: Partial<CaseFacts> = {}): CaseFacts => ({
  escalation_id: 'esc-1',
  conversation_id,
  user_id: 'user123',
  priority: 'high',
  status: 'created',
  assigned_to: 'support_team',
  issue_summary: 'Help',
  tracking_url: 'https://support.example.com/escalation/cases/esc-1',
  created_at: '2026-11-21T10:00:00Z',
  changed_at: '2026-11-21T10:00:00Z',
  ...change,
})

const agent = {
  principal: 'user/ada.agent',
  policy: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['customer-service:ReplyToConversation', 'customer-service:HandBackConversation'],
        Resource: 'user/*/conversation/*',
      },
    ],
  },
}

const path = (id: string, rest = '') => `/chatbot/conversation/${id}${rest}`
const reply = (t: TestChatbot, id: string, message: string, more: object = {}, as: object = agent) =>
  t.call('POST', path(id, '/replies'), { message, ...more }, as)
const read = async (t: TestChatbot, id: string) => (await t.call('GET', path(id))).body
const roles = (messages: readonly { role: string }[]) => messages.map(({ role }) => role)

describe("a person's reply", () => {
  it('CHT-12 stands in the conversation under the name of who wrote it, and is announced and audited without its text', async () => {
    await using t = await openChatbot()
    const { conversation_id, escalation_id } = (await t.start('human please')).body
    t.advance(60_000)
    const { status, body } = await reply(t, conversation_id, 'Merhaba, ben Ada. Size nasıl yardımcı olabilirim? 🎁')
    expect(status).toBe(201)
    expect(body).toEqual({
      conversation_id,
      message_id: expect.stringMatching(/^msg-/),
      escalation_id,
      agent_id: 'ada.agent',
      timestamp: '2026-11-21T10:01:00Z',
    })
    const found = await t.call('GET', path(conversation_id), undefined, onlyFor('user123'))
    expect(found.body).toMatchObject({ status: 'with_people', agent_id: 'ada.agent', total: 3 })
    expect(found.body.messages[2]).toEqual({
      message_id: body.message_id,
      role: 'agent',
      agent_id: 'ada.agent',
      text: 'Merhaba, ben Ada. Size nasıl yardımcı olabilirim? 🎁',
      attachments: [],
      timestamp: '2026-11-21T10:01:00Z',
    })
    const [replied] = await t.events('conversation.replied')
    expect(replied?.data).toEqual({
      conversation_id,
      user_id: 'user123',
      escalation_id,
      message_id: body.message_id,
      agent_id: 'ada.agent',
      replied_at: '2026-11-21T10:01:00Z',
    })
    const audited = (await t.events('audit.recorded')).find(({ data }) => data.action === 'agent_replied')
    expect(audited?.data).toMatchObject({
      resource_id: conversation_id,
      user_id: 'user123',
      principal: 'user/ada.agent',
      details: { message_id: body.message_id, agent_id: 'ada.agent', escalation_id, contains_pii: false },
    })
    expect(JSON.stringify(audited?.data)).not.toContain('Merhaba')
  })

  it('names the agent that a tool writes for, and keeps in the audit trail who signed', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('human please')).body
    const { body } = await reply(t, conversation_id, 'Hi', { agent_id: 'john.smith' })
    expect(body.agent_id).toBe('john.smith')
    const audited = (await t.events('audit.recorded')).find(({ data }) => data.action === 'agent_replied')
    expect(audited?.data).toMatchObject({ principal: 'user/ada.agent', details: { agent_id: 'john.smith' } })
  })

  it('carries files, within the limits of messages', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('human please')).body
    const label = { name: 'label.pdf', content_type: 'application/pdf', url: 'https://example.com/label.pdf' }
    expect((await reply(t, conversation_id, 'Your label', { attachments: [label] })).status).toBe(201)
    expect((await read(t, conversation_id)).messages.at(-1).attachments).toEqual([label])
    expect((await reply(t, conversation_id, ' ')).body).toMatchObject({ error: 'ValidationError', field: 'message' })
    expect((await reply(t, conversation_id, 'x'.repeat(20_001))).status).toBe(400)
    const file = { name: 'a.txt', content_type: 'text/plain', data_base64: 'aGVsbG8=', size: 4 }
    const wrong = await reply(t, conversation_id, 'Look', { attachments: [file] })
    expect(wrong.body).toMatchObject({ error: 'ValidationError', field: 'attachments[0].size' })
  })

  it('is written once, however often its request is repeated with the same key', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('human please')).body
    const once = { ...agent, headers: { 'idempotency-key': 'reply-1' } }
    const write = () => t.call('POST', path(conversation_id, '/replies'), { message: 'Hi' }, once)
    const answers = [...(await Promise.all([write(), write()])), await write()]
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ body }) => body.message_id)).size).toBe(1)
    expect(roles((await read(t, conversation_id)).messages)).toEqual(['customer', 'bot', 'agent'])
    expect(await t.events('conversation.replied')).toHaveLength(1)
  })

  it("is refused to a key of the customer's, and hidden from keys of other customers (BOLA)", async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('human please')).body
    const widget = {
      principal: 'user/widget',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['customer-service:SendMessage', 'customer-service:GetConversation'],
            Resource: 'user/user123/*',
          },
        ],
      },
    }
    expect((await reply(t, conversation_id, 'I am an agent', {}, widget)).status).toBe(403)
    expect((await t.call('POST', path(conversation_id, '/handback'), undefined, widget)).status).toBe(403)
    expect((await reply(t, conversation_id, 'Hi', {}, onlyFor('u2'))).status).toBe(404)
    expect((await t.call('POST', path(conversation_id, '/handback'), undefined, onlyFor('u2'))).status).toBe(404)
    expect((await reply(t, 'conv-nothing', 'Hi')).status).toBe(404)
    const forged = await t.call('POST', path(conversation_id, '/message'), { message: 'Hi', agent_id: 'ada' })
    expect(forged.status).toBe(400)
  })

  it('to a closed conversation is a 409 that says what opens it', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('human please')).body
    await t.call('POST', path(conversation_id, '/close'), {})
    const answers = [
      await reply(t, conversation_id, 'Hi'),
      await t.call('POST', path(conversation_id, '/handback'), {}, agent),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(409)
      expect(body).toEqual({
        error: 'Conflict',
        message: `Conversation ${conversation_id} is closed: a message of the customer opens it again`,
      })
    }
  })

  it('takes over a conversation that the bot has: a case is opened under what was said', async () => {
    await using t = await openChatbot()
    await t.call('PUT', '/chatbot/orders/ORD-9876', { status: 'processing', placed_at: '2026-03-15T09:00:00Z' })
    const { conversation_id } = (await t.start('Where is my order ORD-9876?')).body
    const { body } = await reply(t, conversation_id, 'I see it on my desk right now')
    const [handedOver] = await t.events('conversation.handed_over')
    expect(handedOver?.data).toMatchObject({
      conversation_id,
      user_id: 'user123',
      escalation_id: body.escalation_id,
      reason: 'taken_over',
      issue_summary: 'Where is my order ORD-9876?',
      relevant_data: { order_id: 'ORD-9876' },
      transcript: [{ role: 'customer' }, { role: 'bot' }],
    })
    const { outcome, escalation_id } = (await t.send(conversation_id, 'And when does it leave?')).body
    expect([outcome, escalation_id]).toEqual(['with_people', body.escalation_id])
    expect((await t.call('GET', '/chatbot/conversation?status=with_people')).body.total).toBe(1)
    expect((await t.call('GET', '/chatbot/conversation?status=open')).body.total).toBe(0)
  })

  it('and messages of the customer at the same moment are all kept, in one order', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('Where is my order?')).body
    const sent = await Promise.all([
      reply(t, conversation_id, 'a1'),
      t.send(conversation_id, 'c1'),
      reply(t, conversation_id, 'a2'),
      t.send(conversation_id, 'c2'),
    ])
    expect(sent.map(({ status }) => status)).toEqual([201, 200, 201, 200])
    const { messages, total } = await read(t, conversation_id)
    expect(messages).toHaveLength(total)
    const texts = messages.map(({ text }: { text: string }) => text)
    expect(texts).toEqual(expect.arrayContaining(['a1', 'a2', 'c1', 'c2']))
    expect(await t.events('conversation.handed_over')).toHaveLength(1)
    const answers = sent.filter((_, place) => place % 2 === 1).map(({ body }) => body.outcome)
    const after = roles(messages).slice(texts.findIndex((text: string) => text.startsWith('a')))
    expect(after).not.toContain('bot')
    expect(answers.filter((outcome) => outcome === 'with_people')).toHaveLength(after.length - 2)
  })
})

describe('while people have a conversation', () => {
  it('CHT-14 the bot keeps what the customer writes, with its mood, and tells the people; once they answered it adds nothing', async () => {
    await using t = await openChatbot()
    const { conversation_id, escalation_id } = (await t.start('human please')).body
    await reply(t, conversation_id, 'Ada here, what happened?')
    t.answers.asked.length = 0
    t.answers.sentiment = () => ({ sentiment: 'negative', sentiment_score: 0.1 })
    const { body } = await t.send(conversation_id, 'I want to speak to a human. Where is my order?')
    expect(body).toMatchObject({ outcome: 'with_people', escalation_id, sources: [] })
    expect(body.response).toContain(escalation_id)
    expect(t.answers.asked.toSorted()).toEqual(['routing', 'sentiment'])
    const { messages } = await read(t, conversation_id)
    expect(roles(messages)).toEqual(['customer', 'bot', 'agent', 'customer'])
    expect(messages[3]).toMatchObject({ message_id: body.message_id, sentiment_score: 0.1 })
    const [told] = await t.events('conversation.customer_replied')
    expect(told?.data).toEqual({
      conversation_id,
      user_id: 'user123',
      escalation_id,
      message_id: body.message_id,
      agent_id: 'ada.agent',
      sentiment_score: 0.1,
      sent_at: '2026-11-21T10:00:00Z',
    })
    expect(await t.events('conversation.handed_over')).toHaveLength(1)
    expect((await t.events('message.sent')).map(({ data }) => data.outcome)).toEqual(['handed_over', 'with_people'])
  })

  it('tells nobody of messages that the bot answers', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('hi')).body
    await t.send(conversation_id, 'human please')
    expect(await t.events('conversation.customer_replied')).toEqual([])
  })

  it('that is so from the moment in which somebody opens a case about it', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('Where is my order?')).body
    await t.announce(escalationCreated, 'esc-1', facts(conversation_id))
    await t.drain()
    const { body } = await t.send(conversation_id, 'ORD-9876')
    expect(body).toMatchObject({ outcome: 'with_people', escalation_id: 'esc-1' })
  })

  it('so is the next message to a closed conversation that somebody opened a case about', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('Where is my order?')).body
    await t.call('POST', path(conversation_id, '/close'), {})
    await t.announce(escalationCreated, 'esc-1', facts(conversation_id))
    await t.drain()
    expect((await read(t, conversation_id)).status).toBe('closed')
    const { body } = await t.send(conversation_id, 'ORD-9876')
    expect(body).toMatchObject({ outcome: 'with_people', escalation_id: 'esc-1' })
  })

  it("a case of another customer's about it silences nothing", async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('Where is my order?')).body
    await t.announce(escalationCreated, 'esc-1', facts(conversation_id, { user_id: 'thief' }))
    await t.drain()
    expect((await t.send(conversation_id, 'ORD-9876')).body.outcome).not.toBe('with_people')
  })
})

describe('the bot answers again', () => {
  it('when people hand the conversation back, with the order still in mind', async () => {
    await using t = await openChatbot()
    await t.call('PUT', '/chatbot/orders/ORD-9876', { status: 'processing', placed_at: '2026-03-15T09:00:00Z' })
    const { conversation_id } = (await t.start('Where is my order ORD-9876?')).body
    const { escalation_id } = (await t.send(conversation_id, 'human please')).body
    await reply(t, conversation_id, 'All settled')
    t.answers.sentiment = () => ({ sentiment: 'negative', sentiment_score: 0.25 })
    for (let i = 0; i < 3; i++) await t.send(conversation_id, 'I am not happy')
    const { status, body } = await t.call('POST', path(conversation_id, '/handback'), undefined, agent)
    expect(status).toBe(200)
    expect(body).toMatchObject({ conversation_id, status: 'open' })
    expect(body).not.toHaveProperty('agent_id')
    const again = await t.call('POST', path(conversation_id, '/handback'), {}, agent)
    expect(again.body).toEqual(body)
    expect((await t.events('conversation.handed_back')).map(({ data }) => data)).toEqual([
      { conversation_id, user_id: 'user123', escalation_id, handed_back_at: '2026-11-21T10:00:00Z' },
    ])
    const answer = (await t.send(conversation_id, 'When will it arrive?')).body
    expect(answer.outcome).toBe('answered_from_orders')
    expect(answer).not.toHaveProperty('escalation_id')
    expect(roles((await read(t, conversation_id)).messages).slice(-2)).toEqual(['customer', 'bot'])
  })

  it('when the case is resolved, and no more when the case is worked on again', async () => {
    await using t = await openChatbot()
    const { conversation_id, escalation_id } = (await t.start('human please')).body
    const tell = async (event: typeof escalationUpdated | typeof escalationResolved, change: Partial<CaseFacts>) => {
      await t.announce(event, escalation_id, facts(conversation_id, { escalation_id, ...change }))
      await t.drain()
      return (await read(t, conversation_id)).status
    }
    await reply(t, conversation_id, 'Done, I think')
    const solved = { status: 'resolved', changed_at: '2026-11-21T10:05:00Z' } as const
    expect(await tell(escalationResolved, solved)).toBe('closed')
    const late = { status: 'in_progress', changed_at: '2026-11-21T10:04:00Z' } as const
    expect(await tell(escalationUpdated, late)).toBe('closed')
    expect(await tell(escalationUpdated, { ...late, changed_at: '2026-11-21T10:06:00Z' })).toBe('with_people')
    expect((await reply(t, conversation_id, 'Not quite, sorry')).body.escalation_id).toBe(escalation_id)
    expect(await tell(escalationResolved, { ...solved, changed_at: '2026-11-21T10:07:00Z' })).toBe('closed')
    const { body } = await t.send(conversation_id, 'Where is my order?')
    expect(body.outcome).toBe('asked_back')
    expect(await read(t, conversation_id)).not.toHaveProperty('agent_id')
    expect(await tell(escalationUpdated, { ...late, changed_at: '2026-11-21T10:08:00Z' })).toBe('with_people')
    expect((await t.send(conversation_id, 'Hello?')).body).toMatchObject({ outcome: 'with_people', escalation_id })
  })

  it('not while its case is open: a conversation that was closed by hand goes on with people, under the same case', async () => {
    await using t = await openChatbot()
    const { conversation_id, escalation_id } = (await t.start('human please')).body
    await t.call('POST', path(conversation_id, '/close'), {})
    const change = { escalation_id, status: 'in_progress', changed_at: '2026-11-21T10:09:00Z' } as const
    await t.announce(escalationUpdated, escalation_id, facts(conversation_id, change))
    await t.drain()
    expect((await read(t, conversation_id)).status).toBe('closed')
    expect((await t.send(conversation_id, 'Hello?')).body).toMatchObject({ outcome: 'with_people', escalation_id })
    expect(await t.events('conversation.customer_replied')).toHaveLength(1)
    expect(await t.events('conversation.handed_over')).toHaveLength(1)
  })

  it('when its case is resolved while the conversation was closed by hand', async () => {
    await using t = await openChatbot()
    const { conversation_id, escalation_id } = (await t.start('human please')).body
    await t.call('POST', path(conversation_id, '/close'), {})
    await t.announce(escalationResolved, escalation_id, facts(conversation_id, { escalation_id, status: 'resolved' }))
    await t.drain()
    expect(await t.events('conversation.closed')).toHaveLength(1)
    expect((await t.send(conversation_id, 'Hello!')).body.outcome).toBe('small_talk')
  })
})
