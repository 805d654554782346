import { segmentEntered, segmentExited } from '@customer-service/contracts/segmentation'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { undiciWebhookSender } from '../src/engines/undici-webhook-sender.ts'
import { openNotifications } from './open-notifications.ts'
import { never, openReceiver, type Received, status } from './receiver.ts'
import {
  answerCustomer,
  configureEmail,
  configureWebhook,
  openCase,
  openConversation,
  raiseCase,
  SECRET,
  worsenMood,
} from './sample-events.ts'

const HOUR_MS = 3_600_000
/** The table of Standard Webhooks 1.0.0, in seconds. */
const TABLE = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]

/** What an independent implementation signs for this request. */
function signed(secret: string, { headers, body }: Received): string {
  const at = new Date(Number(headers['webhook-timestamp']) * 1_000)
  const format = secret.startsWith('whsec_') ? undefined : { format: 'raw' as const }
  return new Webhook(secret, format).sign(headers['webhook-id'] ?? '', at, body)
}

describe('a webhook', () => {
  it('NOT-05 gets the event, signed so that the standard library accepts it', async () => {
    await using t = await openNotifications({ now: new Date().toISOString() })
    await using receiver = await openReceiver()
    await configureWebhook(t, receiver.url, { events: ['escalation.created'] })
    await openCase(t)
    await openConversation(t)
    await t.settle()
    const [{ body, headers }] = receiver.received as [Received]
    expect(receiver.received).toHaveLength(1)
    expect(new Webhook(SECRET).verify(body, headers)).toMatchObject({
      type: 'escalation.created',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      data: { escalation_id: 'esc-1', issue_summary: 'Kargo üç gündür gelmedi, şikâyetçiyim 🎁' },
    })
    expect(() => new Webhook(SECRET).verify(`${body} `, headers)).toThrow()
    expect(() => new Webhook(SECRET).verify(body, { ...headers, 'webhook-id': 'dlv-other' })).toThrow()
    expect(headers['content-type']).toBe('application/json')
  })

  it('NOT-08 C-09 hears of a high priority case once, by the name it asked for', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    await using other = await openReceiver()
    await configureWebhook(t, receiver.url, { events: ['case.high_priority', 'high_priority_case'] })
    await configureWebhook(t, other.url, { events: ['high_priority_case'] })
    await raiseCase(t)
    await t.settle()
    const types = [receiver, other].map(({ received }) => received.map(({ body }) => JSON.parse(body).type))
    expect(types).toEqual([['case.high_priority'], ['high_priority_case']])
  })

  it('NOT-09 hears of each answer of a person, of what the customer writes to people, and when the bot has it again', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    const events = ['conversation.replied', 'conversation.customer_replied', 'conversation.handed_back']
    await configureWebhook(t, receiver.url, { events })
    await answerCustomer(t)
    await t.settle()
    const heard = receiver.received.map(({ body }) => JSON.parse(body))
    expect(heard.map(({ type }) => type).toSorted()).toEqual(events.toSorted())
    for (const { data } of heard) expect(data).toMatchObject({ conversation_id: 'conv-1', escalation_id: 'esc-1' })
  })

  it('hears that the mood of a conversation is getting worse', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    await configureWebhook(t, receiver.url, { events: ['sentiment.worsening'] })
    await worsenMood(t)
    await t.settle()
    expect(receiver.received.map(({ body }) => JSON.parse(body))).toMatchObject([
      { type: 'sentiment.worsening', data: { conversation_id: 'conv-1', sentiment_score: 0.2 } },
    ])
  })

  it('ACT-08 hears who came into a segment and who left', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    await configureWebhook(t, receiver.url, { events: ['segment.entered', 'segment.exited'] })
    const change = {
      segment_id: 'seg-1',
      segment_name: 'At risk',
      customer_id: 'C01',
      changed_at: '2026-02-12T10:00:00Z',
    }
    for (const event of [segmentEntered, segmentExited]) {
      await t.announce(event, 'seg-1', change)
      await t.settle()
    }
    expect(receiver.received.map(({ body }) => JSON.parse(body))).toMatchObject([
      { type: 'segment.entered', data: change },
      { type: 'segment.exited', data: change },
    ])
  })

  it('NOT-09 gets a test on demand, and reports how it went', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    const path = `/webhook/${await configureWebhook(t, receiver.url)}`
    const { status: code, body } = await t.call('POST', `${path}/test`)
    expect(code).toBe(202)
    await t.settle()
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ type: 'webhook.test' })
    expect(await t.deliveriesTo(path)).toEqual([
      {
        delivery_id: body.delivery_id,
        event_type: 'webhook.test',
        status: 'delivered',
        attempts: 1,
        created_at: '2026-11-21T10:00:00Z',
        last_result: 'answered 200',
      },
    ])
  })

  it('signs with the old secret beside the new one for 24 hours, however it was replaced', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    const id = await configureWebhook(t, receiver.url, { secret: 'first-secret' })
    const signatures = async () => {
      await openConversation(t, t.deps.newId('conv'))
      await t.settle()
      const last = receiver.received.at(-1) as Received
      const found = ['first-secret', SECRET, 'third-secret'].map((secret) => ({
        secret,
        signature: signed(secret, last),
      }))
      const sent = (last.headers['webhook-signature'] ?? '').split(' ')
      return sent.map((signature) => found.find((one) => one.signature === signature)?.secret)
    }
    expect(await signatures()).toEqual(['first-secret'])
    await t.call('PATCH', `/webhook/${id}`, { secret: SECRET })
    await t.call('PATCH', `/webhook/${id}`, { secret: SECRET })
    t.advance(24 * HOUR_MS - 1_000)
    expect(await signatures()).toEqual([SECRET, 'first-secret'])
    t.advance(1_000)
    expect(await signatures()).toEqual([SECRET])
    await configureWebhook(t, receiver.url, { secret: 'third-secret' })
    expect(await signatures()).toEqual(['third-secret', SECRET])
  })
})

describe('P6 a receiver that fails', () => {
  it('is tried 10 times over 75.6 hours with the same bytes and id, each time freshly signed', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    receiver.answer(status(500))
    const path = `/webhook/${await configureWebhook(t, receiver.url)}`
    await openConversation(t)
    await t.settle()
    for (const [index, seconds] of TABLE.entries()) {
      t.advance(seconds * 1_000 - 1)
      await t.settle()
      expect(receiver.received, `before attempt ${index + 2}`).toHaveLength(index + 1)
      t.advance(1)
      await t.settle()
      expect(receiver.received, `attempt ${index + 2}`).toHaveLength(index + 2)
    }
    t.advance(48 * HOUR_MS)
    await t.settle()
    const { received } = receiver
    expect(received).toHaveLength(10)
    expect(new Set(received.map(({ body }) => body)).size).toBe(1)
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10)
    for (const request of received) expect(request.headers['webhook-signature']).toBe(signed(SECRET, request))
    expect(await t.deliveriesTo(path)).toMatchObject([{ status: 'failed', attempts: 10, last_result: 'answered 500' }])
    expect((await t.call('GET', path)).body.status).toBe('active')
  })

  it('is left in peace as long as its Retry-After asks', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    await configureWebhook(t, receiver.url)
    receiver.answer(status(429, { 'retry-after': '120' }))
    await openConversation(t)
    await t.settle()
    await openConversation(t, 'conv-2')
    t.advance(119_000)
    await t.settle()
    expect(receiver.received).toHaveLength(1)
    receiver.answer(status(204))
    t.advance(1_000)
    await t.settle()
    expect(receiver.received).toHaveLength(3)
  })

  it('is not followed to another place', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    await using elsewhere = await openReceiver()
    receiver.answer(status(302, { location: elsewhere.url }))
    const path = `/webhook/${await configureWebhook(t, receiver.url)}`
    await openConversation(t)
    await t.settle()
    expect(await t.deliveriesTo(path)).toMatchObject([{ status: 'pending', last_result: 'answered 302' }])
    expect(elsewhere.received).toEqual([])
  })

  it('is switched off at once by 410, even beside attempts that fail otherwise, and gets nothing until switched on', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    const path = `/webhook/${await configureWebhook(t, receiver.url)}`
    receiver.answer((response, { body }) => status(body.includes('conv-3') ? 410 : 500)(response))
    for (const id of ['conv-1', 'conv-2', 'conv-3', 'conv-4']) await openConversation(t, id)
    await t.settle()
    expect((await t.call('GET', path)).body).toMatchObject({
      status: 'disabled',
      disabled_reason: 'the receiver answered 410 Gone',
    })
    const before = receiver.received.length
    await openConversation(t, 'conv-5')
    t.advance(HOUR_MS)
    await t.settle()
    expect(receiver.received).toHaveLength(before)
    receiver.answer(status(200))
    const { body } = await t.call('PATCH', path, { status: 'active' })
    expect(body).not.toHaveProperty('disabled_reason')
    await t.settle()
    const results = (await t.deliveriesTo(path)).map(({ status }) => status)
    expect(results.toSorted()).toEqual(['delivered', 'delivered', 'delivered', 'failed'])
  })

  it('is switched off when nothing has arrived for 120 hours', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    receiver.answer(status(503))
    const path = `/webhook/${await configureWebhook(t, receiver.url)}`
    const tryFor = async (hours: number) => {
      for (let hour = 0; hour < hours; hour += 4) {
        await openConversation(t, t.deps.newId('conv'))
        t.advance(4 * HOUR_MS)
        await t.settle()
      }
      return (await t.call('GET', path)).body
    }
    expect(await tryFor(120)).toMatchObject({ status: 'active' })
    expect(await tryFor(8)).toMatchObject({
      status: 'disabled',
      disabled_reason: 'every attempt has failed for 120 hours',
    })
  })

  it('P6 operators hear that it was switched off, once, by mail or another webhook', async () => {
    await using t = await openNotifications()
    await using broken = await openReceiver()
    await using healthy = await openReceiver()
    broken.answer(status(410))
    const webhook_id = await configureWebhook(t, `${broken.url}/?token=secret`, {
      events: ['conversation.created', 'webhook.disabled'],
    })
    await configureWebhook(t, healthy.url, { events: ['webhook.disabled'] })
    const mails = `/notifications/email/${await configureEmail(t, 'ops@example.com', { events: ['webhook.disabled'] })}`
    for (const id of ['conv-1', 'conv-2', 'conv-3']) await openConversation(t, id)
    await t.settle()
    await t.settle()
    const { host } = new URL(broken.url)
    const reason = 'the receiver answered 410 Gone'
    expect(healthy.received.map(({ body }) => JSON.parse(body))).toEqual([
      {
        type: 'webhook.disabled',
        timestamp: expect.any(String),
        data: { webhook_id, host, reason, disabled_at: expect.any(String) },
      },
    ])
    expect((await t.deliveriesTo(mails)).map(({ event_type, status }) => [event_type, status])).toEqual([
      ['webhook.disabled', 'delivered'],
    ])
    expect(JSON.stringify(await t.events('webhook.disabled'))).not.toContain('secret')
  })
})

describe('P6 a delivery', () => {
  it('can be sent again for 30 days, with the same id and bytes, by who may see its webhook', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    const path = `/webhook/${await configureWebhook(t, receiver.url)}`
    const other = `/webhook/${await configureWebhook(t, `${receiver.url}/other`, { events: ['report.completed'] })}`
    await openConversation(t)
    await t.settle()
    const [delivery] = await t.deliveriesTo(path)
    const again = (of: string) => t.call('POST', `${of}/deliveries/${delivery?.delivery_id}/redeliver`)
    t.advance(29 * 24 * HOUR_MS)
    expect((await again(path)).status).toBe(202)
    await t.settle()
    const [first, second] = receiver.received as [Received, Received]
    expect([second.headers['webhook-id'], second.body]).toEqual([first.headers['webhook-id'], first.body])
    expect(second.headers['webhook-signature']).toBe(signed(SECRET, second))
    expect((await again(other)).status).toBe(404)
    await t.call('PATCH', path, { status: 'disabled' })
    expect((await again(path)).status).toBe(409)
    t.advance(24 * HOUR_MS)
    await t.call('PATCH', path, { status: 'active' })
    expect((await again(path)).status).toBe(404)
  })
})

describe('P7 isolation', () => {
  it('nine receivers that hang keep nothing from the tenth', async () => {
    const webhookSender = undiciWebhookSender({ allowPrivateAddresses: true, answerWithinMs: HOUR_MS })
    await using t = await openNotifications({ isTimed: true, change: () => ({ webhookSender }) })
    await using hanging = await openReceiver()
    await using healthy = await openReceiver()
    hanging.answer(never)
    for (let i = 0; i < 9; i++) await configureWebhook(t, `${hanging.url}/${i}`)
    await configureWebhook(t, healthy.url)
    for (let i = 0; i < 40; i++) {
      await openConversation(t, `conv-${i}`)
      if (i % 8 === 7) await healthy.until(i - 3)
    }
    await healthy.until(40)
    expect(hanging.received.length).toBe(9 * 4)
  })

  it('500 deliveries that wait for a receiver that is down cost a try now and then, and all go out when it is back', async () => {
    await using t = await openNotifications()
    await using down = await openReceiver()
    await using healthy = await openReceiver()
    down.answer(status(503))
    await configureWebhook(t, down.url)
    await Promise.all(Array.from({ length: 500 }, (_, i) => openConversation(t, `conv-${i}`)))
    await t.settle()
    expect(down.received.length).toBeLessThan(8)
    await configureWebhook(t, healthy.url)
    await openConversation(t, 'conv-after')
    const before = down.received.length
    for (let seconds = 0; seconds < 300; seconds++) {
      t.advance(1_000)
      await t.settle()
    }
    expect(healthy.received).toHaveLength(1)
    expect(down.received.length - before).toBeLessThan(20)
    down.answer(status(200))
    const failures = down.received.length
    t.advance(60_000)
    await t.settle()
    t.advance(1_800_000)
    await t.settle()
    const arrived = down.received.slice(failures)
    expect(arrived).toHaveLength(501)
    expect(new Set(arrived.map(({ headers }) => headers['webhook-id'])).size).toBe(501)
  })
})
