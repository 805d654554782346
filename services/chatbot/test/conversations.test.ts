import { describe, expect, it } from 'vitest'
import { conversationCounts, countsOfUser } from '../src/tables.ts'
import { onlyFor, openChatbot } from './open-chatbot.ts'
import { article } from './stand-ins.ts'

const order = { status: 'processing', placed_at: '2026-03-15T09:00:00Z', ships_within_days: 2 }

describe('a conversation', () => {
  it('CHT-01 CHT-02 CHT-03 CHT-04 CHT-05 CHT-06 CHT-07 CHT-08 answers the printed request as printed', async () => {
    await using t = await openChatbot()
    const answer = await t.call('POST', '/chatbot/conversation', {
      user_id: 'user123',
      initial_message: 'I need help with my order',
      channel: 'web',
      metadata: { browser: 'Chrome', device: 'desktop' },
    })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      conversation_id: expect.stringMatching(/^conv-[0-9a-z]{35}$/),
      response: "Hi there! I'd be happy to help you with your order. Could you please provide your order number?",
      suggested_actions: [
        { type: 'text', text: "I don't have my order number" },
        { type: 'link', text: 'Find my order', url: 'https://example.com/orders' },
      ],
    })
  })

  it('CHT-09 CHT-10 CHT-11 CHT-13 answers the printed message as printed, and keeps the context between turns', async () => {
    await using t = await openChatbot()
    await t.call('PUT', '/chatbot/orders/ORD-9876', order)
    const { conversation_id } = (await t.start('I need help with my order')).body
    const answer = await t.send(conversation_id, 'My order number is ORD-9876', { attachments: [] })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      response:
        "Thank you! I can see your order ORD-9876 was placed on March 15 and is currently being processed. It should ship within 2 business days. Is there anything specific about this order you'd like to know?",
      suggested_actions: [
        { type: 'text', text: 'When will it arrive?' },
        { type: 'text', text: 'Can I modify the order?' },
      ],
      message_id: expect.stringMatching(/^msg-/),
    })
    const followUp = await t.send(conversation_id, 'When will it arrive?')
    expect(followUp.body.outcome).toBe('answered_from_orders')
    expect(followUp.body.response).toContain("I don't have a delivery date")
  })

  it('CHT-03 the initial message and CHT-02 the user are required, and unknown fields are refused', async () => {
    await using t = await openChatbot()
    const without = await t.call('POST', '/chatbot/conversation', { user_id: 'user123' })
    expect(without.status).toBe(400)
    expect(without.body).toMatchObject({ error: 'ValidationError', field: 'initial_message' })
    const unknown = await t.call('POST', '/chatbot/conversation', { user_id: 'u', initial_message: 'hi', mood: 1 })
    expect(unknown.status).toBe(400)
  })

  it('CHT-12 reads a conversation in both forms, with a bare id too (C-01, C-02)', async () => {
    await using t = await openChatbot()
    t.answers.sentiment = () => ({ sentiment_score: 0.42 })
    const { conversation_id } = (await t.start('I need help with my order', { channel: 'web' })).body
    const printed = await t.call(
      'GET',
      `/chatbot/conversation?conversation_id=${conversation_id.slice('conv-'.length)}`,
    )
    const byPath = await t.call('GET', `/chatbot/conversation/${conversation_id}`)
    expect(printed.status).toBe(200)
    expect(printed.body).toEqual(byPath.body)
    expect(printed.body).toMatchObject({
      conversation_id,
      user_id: 'user123',
      channel: 'web',
      status: 'open',
      created_at: '2026-11-21T10:00:00Z',
      metadata: {},
      total: 2,
      limit: 50,
      offset: 0,
      messages: [
        { role: 'customer', text: 'I need help with my order', attachments: [], sentiment_score: 0.42 },
        { role: 'bot', text: expect.stringContaining('order number') },
      ],
    })
  })

  it('CHT-12 pages through the messages', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('hi')).body
    for (const text of ['one two', 'three four', 'five six']) await t.send(conversation_id, text)
    const page = await t.call('GET', `/chatbot/conversation/${conversation_id}?offset=2&limit=3`)
    expect(page.body.total).toBe(8)
    expect(page.body.messages.map((m: { role: string }) => m.role)).toEqual(['customer', 'bot', 'customer'])
    expect(page.body.messages[0].text).toBe('one two')
  })

  it('CHT-12 a page that would not fit into an answer ends earlier and says so', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('hi')).body
    for (let i = 0; i < 3; i++) await t.send(conversation_id, `${i} ${'€'.repeat(19_000)}`)
    const seen: string[] = []
    for (let offset = 0; offset < 8; ) {
      const { status, body } = await t.call('GET', `/chatbot/conversation/${conversation_id}?offset=${offset}`)
      expect(status).toBe(200)
      seen.push(...body.messages.map((m: { message_id: string }) => m.message_id))
      offset += body.messages.length
    }
    expect(new Set(seen).size).toBe(8)
  })

  it('CHT-14 announces the conversation, the message and an audit entry', async () => {
    await using t = await openChatbot()
    t.answers.sentiment = () => ({ sentiment_score: 0.65 })
    t.answers.routing = () => ({ intent: 'order_status', confidence: 0.9, out_of_scope: false })
    const { conversation_id, message_id } = (await t.start('Where is my order? I am jane@example.com')).body
    const [created] = await t.events('conversation.created')
    expect(created?.data).toEqual({
      conversation_id,
      user_id: 'user123',
      channel: 'api',
      created_at: '2026-11-21T10:00:00Z',
    })
    const [sent] = await t.events('message.sent')
    expect(sent?.data).toEqual({
      conversation_id,
      user_id: 'user123',
      message_id,
      outcome: 'asked_back',
      intent: 'order_status',
      sentiment_score: 0.65,
      source_ids: [],
      sent_at: '2026-11-21T10:00:00Z',
    })
    const audited = (await t.events('audit.recorded')).filter(({ data }) => data.service === 'chatbot')
    expect(audited.map(({ data }) => data)).toEqual([
      expect.objectContaining({
        action: 'message_sent',
        resource_id: conversation_id,
        user_id: 'user123',
        actor: 'user/admin',
        details: { message_id, contains_pii: true, sentiment_score: 0.65, outcome: 'asked_back' },
      }),
    ])
  })

  it('CHT-15 closes a conversation with the time it took, once', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('hi')).body
    t.advance(90_000)
    const answer = await t.call('POST', `/chatbot/conversation/${conversation_id}/close`)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ conversation_id, status: 'closed', closed_at: '2026-11-21T10:01:30Z' })
    const again = await t.call('POST', `/chatbot/conversation/${conversation_id}/close`, { resolution: 'abandoned' })
    expect(again.body).toEqual(answer.body)
    const closed = await t.events('conversation.closed')
    expect(closed.map(({ data }) => [data.resolution, data.resolution_seconds])).toEqual([['resolved', 90]])
  })

  it('CHT-15 a message to a closed conversation opens it again', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('hi')).body
    await t.call('POST', `/chatbot/conversation/${conversation_id}/close`, {})
    expect((await t.send(conversation_id, 'Where is my order?')).status).toBe(200)
    const { body } = await t.call('GET', `/chatbot/conversation/${conversation_id}`)
    expect(body.status).toBe('open')
    expect(body).not.toHaveProperty('closed_at')
    expect((await t.call('GET', '/chatbot/conversation?status=closed')).body.total).toBe(0)
  })

  it.each([
    ['GET', ''],
    ['POST', '/message'],
    ['POST', '/close'],
  ])('CHT-16 answers 404 for an unknown conversation: %s %s', async (method, rest) => {
    await using t = await openChatbot()
    const body = method === 'GET' ? undefined : rest === '/close' ? {} : { message: 'hi' }
    const answer = await t.call(method, `/chatbot/conversation/conv-nothing${rest}`, body)
    expect(answer.status).toBe(404)
    expect(answer.body).toEqual({ error: 'NotFound', message: 'No conversation conv-nothing' })
  })

  it("does not show a customer's conversation to a key of another customer (BOLA)", async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('hi', { user_id: 'u1' })).body
    const calls = [
      ['GET', `/chatbot/conversation/${conversation_id}`, undefined],
      ['GET', `/chatbot/conversation?conversation_id=${conversation_id}`, undefined],
      ['POST', `/chatbot/conversation/${conversation_id}/message`, { message: 'hi' }],
      ['POST', `/chatbot/conversation/${conversation_id}/close`, {}],
    ] as const
    for (const [method, path, body] of calls) {
      expect((await t.call(method, path, body, onlyFor('u2'))).status).toBe(404)
      expect((await t.call(method, path, body, onlyFor('u1'))).status).toBe(200)
    }
    const forOther = { user_id: 'u1', initial_message: 'hi' }
    expect((await t.call('POST', '/chatbot/conversation', forOther, onlyFor('u2'))).status).toBe(403)
    expect((await t.call('GET', '/chatbot/conversation?user_id=u1', undefined, onlyFor('u2'))).status).toBe(403)
    expect((await t.call('GET', '/chatbot/conversation', undefined, onlyFor('u2'))).status).toBe(403)
    expect((await t.call('GET', '/chatbot/conversation?user_id=u1', undefined, onlyFor('u1'))).body.total).toBe(1)
  })

  it('answers two messages at once, loses none, and asks the other services once for each', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('hi')).body
    t.answers.asked.length = 0
    const texts = ['first thing', 'second thing', 'third thing', 'fourth thing']
    const sent = await Promise.all(texts.map((text) => t.send(conversation_id, text)))
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const { body } = await t.call('GET', `/chatbot/conversation/${conversation_id}`)
    expect(body.total).toBe(10)
    const said = body.messages.filter((m: { role: string }) => m.role === 'customer')
    expect(new Set(said.map((m: { text: string }) => m.text))).toEqual(new Set(['hi', ...texts]))
    expect(t.answers.asked.filter((service) => service === 'sentiment')).toHaveLength(4)
  })

  it('ends a conversation that has grown beyond all measure with a clear error', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('hi')).body
    for (let i = 1; i < 1_000; i++) await t.send(conversation_id, 'hi')
    const answer = await t.send(conversation_id, 'hi')
    expect(answer.status).toBe(409)
    expect(answer.body.message).toContain('start a new one')
  }, 60_000)

  it('forgets a conversation when its retention is over', async () => {
    await using t = await openChatbot({ env: { CONVERSATION_RETENTION_DAYS: '1' } })
    const { conversation_id } = (await t.start('hi')).body
    t.advance(36 * 3_600_000)
    expect((await t.call('GET', `/chatbot/conversation/${conversation_id}`)).status).toBe(200)
    t.advance(3 * 3_600_000)
    expect((await t.call('GET', `/chatbot/conversation/${conversation_id}`)).status).toBe(404)
    expect((await t.call('GET', '/chatbot/conversation')).body).toMatchObject({ conversations: [], total: 0 })
  })

  it('forgets with its conversations that somebody had any', async () => {
    await using t = await openChatbot({ env: { CONVERSATION_RETENTION_DAYS: '1' } })
    await t.start('hi', { user_id: 'ada' })
    const counted = async () => (await t.store.query(conversationCounts, countsOfUser('ada'))).items.length
    expect(await counted()).toBe(1)
    t.advance(39 * 3_600_000)
    expect(await counted()).toBe(0)
  })
})

describe('a list of conversations', () => {
  it('CHT-12 gives the newest first by user and status, with the real total, across days', async () => {
    await using t = await openChatbot()
    const ids: string[] = []
    for (let i = 0; i < 6; i++) {
      const user_id = i % 2 === 0 ? 'even' : 'odd'
      ids.push((await t.start('hi', { user_id })).body.conversation_id)
      t.advance(9 * 3_600_000)
    }
    await t.call('POST', `/chatbot/conversation/${ids[2]}/close`, {})
    const list = async (query: string) => {
      const { body } = await t.call('GET', `/chatbot/conversation?${query}`)
      return [body.conversations.map((c: { conversation_id: string }) => ids.indexOf(c.conversation_id)), body.total]
    }
    expect(await list('')).toEqual([[5, 4, 3, 2, 1, 0], 6])
    expect(await list('limit=2&offset=3')).toEqual([[2, 1], 6])
    expect(await list('offset=6')).toEqual([[], 6])
    expect(await list('user_id=even')).toEqual([[4, 2, 0], 3])
    expect(await list('user_id=even&limit=1&offset=1')).toEqual([[2], 3])
    expect(await list('status=open')).toEqual([[5, 4, 3, 1, 0], 5])
    expect(await list('status=closed')).toEqual([[2], 1])
    expect(await list('status=open&user_id=even')).toEqual([[4, 0], 2])
    expect(await list('status=open&user_id=even&limit=1&offset=1')).toEqual([[0], 2])
    expect(await list('user_id=nobody')).toEqual([[], 0])
  })
})

describe('what the bot says', () => {
  it('answers from an article and names it in sources and text', async () => {
    await using t = await openChatbot()
    t.answers.knowledge = () => [article('kb-1', 'Returning a product', 'You can return a product within 30 days.')]
    const { body } = await t.start('How can I return a product?')
    expect(body.outcome).toBe('answered_from_knowledge')
    expect(body.response).toContain('"Returning a product"')
    expect(body.response).toContain('You can return a product within 30 days.')
    expect(body.sources).toEqual([{ type: 'article', id: 'kb-1', title: 'Returning a product' }])
  })

  it('reports whether an answer out of an article helped, without personal data', async () => {
    await using t = await openChatbot()
    t.answers.knowledge = () => [article('kb-1', 'Returning a product', 'You can return a product within 30 days.')]
    const { conversation_id } = (await t.start('How can I, jane@example.com, return a product?')).body
    await t.send(conversation_id, 'That helped, thanks')
    const [event] = await t.events('answer.rated')
    expect(event?.data).toMatchObject({ article_id: 'kb-1', signal: 'accepted' })
    expect(JSON.stringify(event?.data)).not.toContain('jane@example.com')
    await t.send(conversation_id, 'thanks')
    expect(await t.events('answer.rated')).toHaveLength(1)
  })

  it('reports what it did not know, without personal data', async () => {
    await using t = await openChatbot()
    const { body } = await t.start('Who keeps my cat jane@example.com on Sundays?')
    expect(body.outcome).toBe('not_known')
    const [event] = await t.events('question.unanswered')
    expect(event?.data).toEqual({
      conversation_id: body.conversation_id,
      question: 'Who keeps my cat [email] on Sundays?',
    })
  })

  it("does not tell a customer about another customer's order", async () => {
    await using t = await openChatbot()
    await t.call('PUT', '/chatbot/orders/ORD-5555', { ...order, user_id: 'somebody-else' })
    const foreign = (await t.start('Where is my order ORD-5555?')).body
    const missing = (await t.start('Where is my order ORD-5556?')).body
    expect(foreign.outcome).toBe('asked_back')
    expect(foreign.response.replace('5555', '5556')).toBe(missing.response)
    expect(foreign.sources).toEqual([])
  })

  it('finds an order of another numbering when it asked for the number', async () => {
    await using t = await openChatbot()
    await t.call('PUT', '/chatbot/orders/A100-77', order)
    const { conversation_id } = (await t.start('Where is my order?')).body
    const { body } = await t.send(conversation_id, 'it is a100-77 I think')
    expect(body.response).toContain('order A100-77')
  })

  it('answers in Turkish to a customer who writes Turkish, also when a message is too short to tell', async () => {
    await using t = await openChatbot()
    t.answers.sentiment = (text) => ({ language: text.includes('ORD') ? 'und' : 'tr' })
    await t.call('PUT', '/chatbot/orders/ORD-9876', order)
    const { body } = await t.start('Siparişim nerede kaldı?')
    expect(body.response).toContain('Sipariş numaranızı paylaşır mısınız?')
    expect((await t.send(body.conversation_id, 'ORD-9876')).body.response).toContain('15 Mart')
  })

  it('takes attachments as links and as content, and refuses a wrong size', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('hi')).body
    const photo = { name: 'photo.png', content_type: 'image/png', url: 'https://example.com/photo.png' }
    const note = { name: 'note.txt', content_type: 'text/plain', size: 5, data_base64: 'aGVsbG8=' }
    expect((await t.send(conversation_id, 'look', { attachments: [photo, note] })).status).toBe(200)
    const { body } = await t.call('GET', `/chatbot/conversation/${conversation_id}`)
    expect(body.messages[2].attachments).toEqual([photo, note])
    const wrong = await t.send(conversation_id, 'look', { attachments: [{ ...note, size: 6 }] })
    expect(wrong.body).toMatchObject({ error: 'ValidationError', field: 'attachments[0].size' })
  })

  it.each([
    ['content_type', { content_type: 'application/x-msdownload' }],
    ['content_type', { content_type: 'text/html' }],
    ['content_type', { content_type: 'image/svg+xml' }],
    ['content_type', { content_type: 'application/pdf; x' }],
    ['name', { name: '../../etc/passwd' }],
    ['name', { name: 'C:\\a.png' }],
    ['name', { name: '..' }],
  ])('C-14 refuses attachments that could do harm, by their %s: %j', async (field, wrong) => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('hi')).body
    const photo = { name: 'photo.png', content_type: 'image/png', url: 'https://example.com/photo.png' }
    const answer = await t.send(conversation_id, 'look', { attachments: [photo, { ...photo, ...wrong }] })
    expect(answer).toMatchObject({ status: 400, body: { error: 'ValidationError', field: `attachments[1].${field}` } })
  })

  it.each(['image/heic', 'video/mp4', 'text/csv', 'application/vnd.oasis.opendocument.text', 'application/msword'])(
    'C-14 takes attachments of the type %s',
    async (content_type) => {
      await using t = await openChatbot()
      const { conversation_id } = (await t.start('hi')).body
      const file = { name: 'Ödeme dekontu.1', content_type, url: 'https://example.com/file' }
      expect((await t.send(conversation_id, 'look', { attachments: [file] })).status).toBe(200)
    },
  )
})
