import { describe, expect, it } from 'vitest'
import { Dispatcher } from '../src/dispatcher.ts'
import { openNotifications } from './open-notifications.ts'
import { openReceiver, type Received } from './receiver.ts'
import { configureEmail, configureWebhook, openCase, openConversation } from './sample-events.ts'

const ids = (received: readonly Received[]) => received.map(({ headers }) => headers['webhook-id'])

describe('P6 at least once', () => {
  it('a process that dies between sending and noting is followed by another when its lease is up', async () => {
    let isDying = true
    await using t = await openNotifications({
      change: ({ webhookSender }) => ({
        webhookSender: {
          ...webhookSender,
          async send(message) {
            const outcome = await webhookSender.send(message)
            if (isDying) throw new Error('The process ends here')
            return outcome
          },
        },
        log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      }),
    })
    await using receiver = await openReceiver()
    const path = `/webhook/${await configureWebhook(t, receiver.url)}`
    await openConversation(t)
    await t.settle()
    expect(await t.deliveriesTo(path)).toMatchObject([{ status: 'pending', attempts: 1 }])
    isDying = false
    const other = new Dispatcher(t.deps)
    t.advance(59_999)
    await other.settle()
    expect(receiver.received).toHaveLength(1)
    t.advance(1)
    await other.settle()
    expect(await t.deliveriesTo(path)).toMatchObject([{ status: 'delivered', attempts: 2 }])
    expect(new Set(ids(receiver.received)).size).toBe(1)
  })

  it('two processes send each delivery once', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    await configureWebhook(t, receiver.url)
    for (let i = 0; i < 100; i++) await openConversation(t, `conv-${i}`)
    await t.drain()
    await Promise.all([new Dispatcher(t.deps).settle(), new Dispatcher(t.deps).settle()])
    await t.settle()
    expect(receiver.received).toHaveLength(100)
    expect(new Set(ids(receiver.received)).size).toBe(100)
  })
})

describe('a subscription that is deleted', () => {
  it('gets nothing any more, not even when the same address is configured again', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    const id = await configureWebhook(t, receiver.url)
    const emailId = await configureEmail(t, 'a@example.com')
    await openConversation(t)
    await openCase(t)
    await t.drain()
    await t.call('DELETE', `/webhook/${id}`)
    await t.call('DELETE', `/notifications/email/${emailId}`)
    await t.settle()
    expect(await configureWebhook(t, receiver.url)).toBe(id)
    expect(await configureEmail(t, 'a@example.com')).toBe(emailId)
    t.advance(60_000)
    await t.settle()
    expect(receiver.received).toEqual([])
    expect(await t.deliveriesTo(`/webhook/${id}`)).toEqual([])
    expect(await t.deliveriesTo(`/notifications/email/${emailId}`)).toEqual([])
  })
})

describe('P10 a clock that jumps', () => {
  it('loses and repeats nothing', async () => {
    await using t = await openNotifications()
    await using receiver = await openReceiver()
    await configureWebhook(t, receiver.url)
    for (const jump of [24 * 3_600_000, -24 * 3_600_000, -3_600_000]) {
      await openConversation(t, t.deps.newId('conv'))
      await t.settle()
      t.advance(jump)
    }
    await openConversation(t, 'conv-last')
    await t.settle()
    expect(receiver.received).toHaveLength(4)
    expect(new Set(ids(receiver.received)).size).toBe(4)
  })
})
