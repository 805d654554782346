import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type RunningPlatform, startPlatform } from '../running-platform.ts'
import { startWebhookReceiver, type WebhookReceiver } from '../webhook-receiver.ts'

vi.setConfig({ testTimeout: 60_000 })

const SECRET = 'the-secret-of-the-shop-for-its-webhook'
const MESSAGES = [
  'Thank you, I love the lamp, it is beautiful!',
  'Where is the second lamp that I ordered?',
  'It is late and nobody answers, this is frustrating.',
  'This is terrible service, I am really angry and disappointed!',
  'Worst company ever, I hate this, absolutely horrible!',
]

let platform: RunningPlatform
let receiver: WebhookReceiver
beforeAll(async () => {
  receiver = await startWebhookReceiver(SECRET)
  platform = await startPlatform({ WEBHOOK_ALLOW_PRIVATE_ADDRESSES: 'true' })
  const events = ['sentiment.negative', 'sentiment.worsening']
  await post('/webhook/configure', { url: receiver.url, events, secret: SECRET })
})
afterAll(async () => {
  await platform[Symbol.asyncDispose]()
  await receiver[Symbol.asyncDispose]()
})

const post = async (path: string, body: object) => {
  const answer = await platform.api.call('POST', path, body)
  expect([200, 201], JSON.stringify(answer.body)).toContain(answer.status)
  return answer.body
}

describe('the sentiment of a message', () => {
  it('SEN-09 reaches webhooks when it is negative, and when a conversation gets worse', async () => {
    for (const text of MESSAGES) await post('/sentiment/analyze', { text, conversation_id: 'conv-9', user_id: 'ada' })
    const negative = await receiver.received('sentiment.negative', { conversation_id: 'conv-9' })
    expect(negative.data).toMatchObject({ user_id: 'ada', analysis_id: expect.stringMatching(/^sent-/) })
    expect(negative.data.sentiment_score).toBeLessThan(0.4)
    const worsening = await receiver.received('sentiment.worsening', { conversation_id: 'conv-9' })
    expect(worsening.data).toMatchObject({ user_id: 'ada' })
    expect(worsening.data.sentiment_score).toBeLessThan(worsening.data.earlier_score)
  })

  it('SEN-10 feeds analytics, routing and escalation', async () => {
    const day = new Date().toISOString().slice(0, 10)
    const { sentiment_score } = await post('/sentiment/analyze', {
      text: MESSAGES[4] ?? '',
      conversation_id: 'conv-10',
    })
    await platform.drain()
    const { body } = await platform.api.call('GET', `/analytics/dashboard?start_date=${day}&end_date=${day}`)
    expect(body.summary.average_sentiment_score).toBeGreaterThan(0)
    expect(body.summary.average_sentiment_score).toBeLessThan(0.6)
    expect(body.trends.sentiment).toEqual([{ date: day, score: body.summary.average_sentiment_score }])
    const routed = await post('/routing/inquiries', { inquiry_text: 'Where is my order?', sentiment_score })
    expect(['high', 'urgent']).toContain(routed.priority)
    const { escalation_id } = await post('/escalation/cases', {
      issue_summary: 'An unhappy customer',
      user_id: 'ada',
      sentiment_score,
    })
    const opened = await platform.api.call('GET', `/escalation/cases/${escalation_id}`)
    expect(['high', 'urgent']).toContain(opened.body.priority)
  })
})
