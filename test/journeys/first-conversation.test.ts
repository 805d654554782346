import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ChildPlatform, startChild, type TemporaryFolder, temporaryFolder } from '../child-platform.ts'
import { startWebhookReceiver, type WebhookReceiver } from '../webhook-receiver.ts'

vi.setConfig({ testTimeout: 60_000 })

const SECRET = 'the-secret-of-the-shop-for-its-webhook'
const SOON = { timeout: 15_000, interval: 50 }

let folder: TemporaryFolder
let platform: ChildPlatform
let receiver: WebhookReceiver
beforeAll(async () => {
  folder = await temporaryFolder()
  receiver = await startWebhookReceiver(SECRET)
  platform = await startChild(folder.path, { WEBHOOK_ALLOW_PRIVATE_ADDRESSES: 'true' })
})
afterAll(async () => {
  await platform[Symbol.asyncDispose]()
  await receiver[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

const post = async (path: string, body: object) => {
  const answer = await platform.api.call('POST', path, body)
  expect([200, 201, 202], JSON.stringify(answer.body)).toContain(answer.status)
  return answer.body
}
const get = async (path: string) => {
  const answer = await platform.api.call('GET', path)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}
const start = (user_id: string, initial_message: string) =>
  post('/chatbot/conversation', { user_id, initial_message, channel: 'web' })
const say = (conversation_id: string, message: string) =>
  post(`/chatbot/conversation/${conversation_id}/message`, { message })

const today = () => new Date().toISOString().slice(0, 10)

describe('an empty platform', () => {
  it('says honestly that it does not know, offers people, and hands over', async () => {
    const asked = await start('early-bird', 'How do I return a damaged product?')
    expect(asked.outcome).not.toMatch(/^answered/)
    expect(asked.sources).toEqual([])
    const handedOver = await say(asked.conversation_id, 'Can I talk to a person?')
    expect(handedOver.outcome).toBe('handed_over')
    expect(handedOver.response).toContain(handedOver.escalation_id)
    const opened = await get(`/escalation/cases/${handedOver.escalation_id}`)
    expect(opened).toMatchObject({ status: 'created', user_id: 'early-bird', source: 'chatbot' })
  })

  it('knows no order', async () => {
    const asked = await start('early-bird', 'Where is my order ORD-9876?')
    expect(asked.outcome).not.toMatch(/^answered/)
    expect(asked.sources).toEqual([])
  })
})

describe('the demo shop', () => {
  beforeAll(async () => {
    await post('/webhook/configure', {
      url: receiver.url,
      events: ['conversation.created', 'escalation.created', 'sentiment.negative'],
      secret: SECRET,
    })
    await post('/notifications/email/configure', {
      email: 'support@example.com',
      events: ['escalation.created', 'high_priority_case'],
      format: 'html',
    })
    const filled = await platform.cli('demo')
    expect(filled.errors).toContain('Filling the shop')
    expect(filled.output).toContain('The shop is open')
    expect(filled.code).toBe(0)
  })

  it('opens again without harm', async () => {
    const before = (await get('/knowledge/articles?limit=1')).total
    const { code, errors } = await platform.cli('demo')
    expect(code, errors).toBe(0)
    expect((await get('/knowledge/articles?limit=1')).total).toBe(before)
    expect(before).toBeGreaterThanOrEqual(40)
  })

  it('is asked for the order number, answers from order data, and keeps the order in mind', async () => {
    const asked = await start('user123', 'I need help with my order')
    expect(asked).toMatchObject({ outcome: 'asked_back', sources: [] })
    expect(asked.response).toContain('order number')
    const told = await say(asked.conversation_id, 'ORD-9876')
    expect(told).toMatchObject({ outcome: 'answered_from_orders', sources: [{ type: 'order', id: 'ORD-9876' }] })
    expect(told.response).toContain('ORD-9876 was placed on March 15')
    const arrival = await say(asked.conversation_id, 'When will it arrive?')
    expect(arrival).toMatchObject({ outcome: 'answered_from_orders', sources: [{ type: 'order', id: 'ORD-9876' }] })
    const { messages, status } = await get(`/chatbot/conversation/${asked.conversation_id}`)
    expect(status).toBe('open')
    expect(messages.map(({ role }: { role: string }) => role)).toEqual(Array(3).fill(['customer', 'bot']).flat())
  })

  it('answers from the knowledge base and names its sources', async () => {
    const { outcome, sources, response } = await start('user124', 'How do I return a damaged product?')
    expect(outcome).toBe('answered_from_knowledge')
    expect(sources).toContainEqual({
      type: 'article',
      id: 'kb-12345',
      title: 'How to Return a Damaged Product',
    })
    expect(response.length).toBeGreaterThan(40)
    expect(sources.length).toBeGreaterThan(0)
  })

  it('lets the customer choose where it is unsure', async () => {
    const asked = await start('user125', 'I have a question about my account')
    expect(asked).toMatchObject({ outcome: 'clarified', sources: [] })
    const [choice] = asked.suggested_actions
    const answered = await say(asked.conversation_id, choice.text)
    expect(answered.outcome).toBe('answered_from_knowledge')
    expect(answered.sources).not.toEqual([])
  })

  it('says what it does not know and offers people; when it fails again, it hands over', async () => {
    const unknown = await start('user126', 'Who won the world cup in 1998?')
    expect(unknown).toMatchObject({ outcome: 'not_known', sources: [] })
    expect(unknown.response).toContain('person')
    const again = await say(unknown.conversation_id, 'What is the airspeed of an unladen swallow?')
    expect(again).toMatchObject({ outcome: 'handed_over', escalation_id: expect.stringMatching(/^esc-/) })
  })

  it('hands over to a person: case with transcript, webhooks, mail', async () => {
    const asked = await start('ada', 'Where is my order ORD-9876?')
    const handedOver = await say(asked.conversation_id, 'I want to speak to a human being, please')
    const { escalation_id } = handedOver
    expect(handedOver).toMatchObject({ outcome: 'handed_over', escalation_id: expect.stringMatching(/^esc-/) })
    expect(handedOver.response).toContain(escalation_id)

    const opened = await get(`/escalation/cases/${escalation_id}`)
    expect(opened).toMatchObject({ user_id: 'ada', conversation_id: asked.conversation_id, source: 'chatbot' })
    expect(opened.transcript.map(({ text }: { text: string }) => text)).toEqual(
      expect.arrayContaining(['Where is my order ORD-9876?', 'I want to speak to a human being, please']),
    )

    const created = await receiver.received('conversation.created', { conversation_id: asked.conversation_id })
    expect(created.data).toMatchObject({ user_id: 'ada', channel: 'web' })
    const escalated = await receiver.received('escalation.created', { escalation_id })
    expect(escalated.data).toMatchObject({ conversation_id: asked.conversation_id })

    const mail = await vi.waitFor(() => mailAbout(escalation_id), SOON)
    expect(mail).toMatch(/^To: support@example\.com\r$/m)
    expect(mail).toMatch(/^Content-Type: multipart\/alternative/m)

    const next = await say(asked.conversation_id, 'Are you still there?')
    expect(next).toMatchObject({ outcome: 'with_people', escalation_id })
  })

  it('tells of a very bad mood, and hands it over', async () => {
    const { conversation_id, outcome } = await start(
      'angry',
      'This is outrageous! I am furious, your service is terrible, the worst I have ever had. I hate it!',
    )
    expect(outcome).toBe('handed_over')
    const { data } = await receiver.received('sentiment.negative', { conversation_id })
    expect(data.sentiment_score).toBeLessThan(0.3)
  })

  it('records every message once, and counts every conversation', async () => {
    const { conversations, total } = await get('/chatbot/conversation?limit=100')
    let messages = 0
    for (const { conversation_id } of conversations) {
      const { messages: all } = await get(`/chatbot/conversation/${conversation_id}`)
      const ids = all.flatMap(({ role, message_id }: { role: string; message_id: string }) =>
        role === 'customer' ? [message_id] : [],
      )
      const logs = await vi.waitFor(async () => {
        const found = await get(`/audit/logs?conversation_id=${conversation_id}&action_type=message_sent`)
        expect(found.total).toBe(ids.length)
        return found.logs
      }, SOON)
      expect(logs.map(({ details }: { details: { message_id: string } }) => details.message_id).sort()).toEqual(
        ids.sort(),
      )
      messages += ids.length
    }
    expect((await get('/audit/logs?action_type=message_sent')).total).toBe(messages)
    const { summary } = await vi.waitFor(async () => {
      const dashboard = await get(`/analytics/dashboard?start_date=${today()}&end_date=${today()}`)
      expect(dashboard.summary.total_conversations).toBe(total)
      return dashboard
    }, SOON)
    const { total: cases } = await get('/escalation/cases?limit=1')
    expect(cases).toBe(4)
    expect(summary.escalation_rate).toBeCloseTo(cases / total, 4)
  })

  it('counts the time until a conversation is closed as resolved', async () => {
    const { conversation_id } = await start('cleo', 'How long does delivery take?')
    expect(await post(`/chatbot/conversation/${conversation_id}/close`, { resolution: 'resolved' })).toMatchObject({
      status: 'closed',
    })
    await vi.waitFor(async () => {
      const { summary } = await get(`/analytics/dashboard?start_date=${today()}&end_date=${today()}`)
      expect(summary.average_resolution_time).toBeGreaterThanOrEqual(0)
    }, SOON)
  })
})

/** The mail in the outbox that names the text. */
async function mailAbout(text: string): Promise<string> {
  const outbox = join(folder.path, 'outbox')
  for (const name of await readdir(outbox)) {
    const mail = await readFile(join(outbox, name), 'utf8')
    if (name.endsWith('.eml') && decoded(mail).includes(text)) return mail
  }
  throw new Error(`No mail in ${outbox} names ${text}`)
}

/** Quoted-printable soft line breaks and escapes undone, enough to find an id. */
const decoded = (mail: string) => mail.replace(/=\r\n/g, '').replace(/=3D/g, '=')
