import {
  conversationCustomerReplied,
  conversationHandedBack,
  conversationHandedOver,
  conversationReplied,
} from '@customer-service/contracts/chatbot'
import { idMaker } from '@customer-service/core'
import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { escalation } from '../src/index.ts'

const NOW = '2026-11-18T10:00:00Z'
const handedOver = {
  conversation_id: 'conv-12345',
  user_id: 'user123',
  escalation_id: 'esc-told-to-customer',
  reason: 'requested' as const,
  priority: 'medium' as const,
  destination: 'returns_department',
  issue_summary: 'İade edilen ürün hasarlı',
  sentiment_score: 0.35,
  relevant_data: { order_id: 'ORD-9876' },
  transcript: [
    {
      message_id: 'msg-1',
      role: 'customer' as const,
      text: 'Bir insanla konuşmak istiyorum',
      attachments: [],
      timestamp: NOW,
    },
  ],
}

describe('a conversation that was handed over', () => {
  it('ESC-04 is found by who asks before its event has come', async () => {
    await using t = await openTestService(escalation, { now: NOW })
    const escalation_id = idMaker(t.now)('esc')
    const asked = [
      t.call('GET', `/escalation/cases/${escalation_id}`),
      t.call('PATCH', `/escalation/cases/${escalation_id}`, { assigned_to: 'john.smith' }),
    ]
    await t.call('GET', '/escalation/cases/esc-another')
    await t.announce(conversationHandedOver, 'conv-12345', { ...handedOver, escalation_id })
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200])
  })

  it('ESC-04 that never was, or that belongs to another customer, is unknown after a while', async () => {
    await using t = await openTestService(escalation, { now: NOW })
    const [never, foreign] = [idMaker(t.now)('esc'), idMaker(t.now)('esc')]
    await t.announce(conversationHandedOver, 'conv-12345', { ...handedOver, escalation_id: foreign })
    t.advance(4_800)
    const as = {
      principal: 'user/other',
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: '*', Resource: 'user/other/*' }],
      },
    }
    for (const id of [never, foreign]) {
      const { status, body } = await t.call('GET', `/escalation/cases/${id}`, undefined, as)
      expect({ status, body }).toMatchObject({ status: 404, body: { error: 'NotFound' } })
    }
  })

  it('ESC-10 opens the case under the id that the customer was told, with all that was said', async () => {
    await using t = await openTestService(escalation, { now: NOW })
    await t.announce(conversationHandedOver, 'conv-12345', handedOver)
    await t.drain()
    const { status, body } = await t.call('GET', '/escalation/cases/esc-told-to-customer')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'created',
      assigned_to: 'returns_department',
      source: 'chatbot',
      priority: 'medium',
      created_at: NOW,
      conversation_id: 'conv-12345',
      user_id: 'user123',
      relevant_data: { order_id: 'ORD-9876' },
      transcript: handedOver.transcript,
    })
  })

  it('ESC-08 announces it as the endpoint does', async () => {
    await using t = await openTestService(escalation, { now: NOW })
    await t.announce(conversationHandedOver, 'conv-12345', { ...handedOver, priority: 'urgent' })
    const facts = {
      escalation_id: 'esc-told-to-customer',
      conversation_id: 'conv-12345',
      assigned_to: 'support_team_lead',
      status: 'created',
    }
    expect((await t.events('escalation.created')).map(({ data }) => data)).toEqual([expect.objectContaining(facts)])
    expect((await t.events('high_priority_case')).map(({ data }) => data)).toEqual([expect.objectContaining(facts)])
  })

  it('ESC-10 opens one case however often it is told', async () => {
    await using t = await openTestService(escalation, { now: NOW })
    await t.announce(conversationHandedOver, 'conv-12345', handedOver)
    await t.announce(conversationHandedOver, 'conv-12345', { ...handedOver, priority: 'urgent' })
    expect(await t.events('escalation.created')).toHaveLength(1)
    const { body } = await t.call('GET', '/escalation/cases')
    expect(body).toMatchObject({ total: 1, cases: [{ priority: 'medium' }] })
  })

  it('ESC-10 keeps a very long transcript small enough to read', async () => {
    await using t = await openTestService(escalation, { now: NOW })
    const transcript = Array.from({ length: 30 }, (_, index) => ({
      message_id: `msg-${index}`,
      role: 'customer' as const,
      text: 'ş'.repeat(5_000),
      attachments: [],
      timestamp: NOW,
    }))
    await t.announce(conversationHandedOver, 'conv-12345', { ...handedOver, transcript })
    await t.drain()
    const { status, body } = await t.call('GET', '/escalation/cases/esc-told-to-customer')
    expect(status).toBe(200)
    expect(body.transcript.at(-1).message_id).toBe('msg-29')
  })
})

describe('what happens in a handed over conversation', () => {
  const ids = { conversation_id: 'conv-12345', user_id: 'user123', escalation_id: 'esc-told-to-customer' }
  const replied = { ...ids, message_id: 'msg-2', agent_id: 'ada', replied_at: '2026-11-18T10:20:00Z' }
  const path = '/escalation/cases/esc-told-to-customer'

  it('ESC-05 the first answer of a person is told by the case and by lists, and takes it out of the hands of others', async () => {
    await using t = await openTestService(escalation, { now: NOW })
    await t.announce(conversationHandedOver, ids.conversation_id, handedOver)
    await t.drain()
    expect((await t.call('GET', path)).body).not.toHaveProperty('first_response_at')
    await t.announce(conversationReplied, ids.conversation_id, replied)
    await t.announce(conversationReplied, ids.conversation_id, { ...replied, replied_at: '2026-11-18T10:40:00Z' })
    await t.drain()
    const told = { status: 'in_progress', assigned_to: 'ada', first_response_at: '2026-11-18T10:20:00Z' }
    expect((await t.call('GET', path)).body).toMatchObject(told)
    expect((await t.call('GET', '/escalation/cases?assigned_to=ada')).body).toMatchObject({ total: 1, cases: [told] })
    expect((await t.call('POST', '/escalation/queue/next', { team: 'returns_department' })).status).toBe(404)
    expect(await t.events('escalation.updated')).toHaveLength(1)
  })

  it('ESC-05 an answer that is told before its case waits for it', async () => {
    await using t = await openTestService(escalation, { now: NOW })
    await t.announce(conversationReplied, 'another-key', replied)
    await t.announce(conversationHandedOver, ids.conversation_id, handedOver)
    await t.drain()
    expect((await t.call('GET', path)).body).toMatchObject({ first_response_at: '2026-11-18T10:20:00Z' })
  })

  it('ESC-06 a message of the customer brings a case that waits for it back into the queue', async () => {
    await using t = await openTestService(escalation, { now: NOW })
    await t.announce(conversationHandedOver, ids.conversation_id, handedOver)
    await t.drain()
    await t.call('PATCH', path, { status: 'waiting_customer' })
    expect((await t.call('GET', '/escalation/queue')).body.total).toBe(0)
    const wrote = { ...ids, message_id: 'msg-3', sent_at: '2026-11-18T10:30:00Z' }
    await t.announce(conversationCustomerReplied, ids.conversation_id, wrote)
    await t.drain()
    expect((await t.call('GET', '/escalation/queue')).body).toMatchObject({
      total: 1,
      cases: [{ status: 'in_progress' }],
    })
  })

  it('ESC-06 giving it back to the bot resolves the case', async () => {
    await using t = await openTestService(escalation, { now: NOW })
    await t.announce(conversationHandedOver, ids.conversation_id, handedOver)
    const back = { ...ids, handed_back_at: '2026-11-18T11:00:00Z' }
    await t.announce(conversationHandedBack, ids.conversation_id, back)
    await t.drain()
    const resolved = { status: 'resolved', resolved_at: '2026-11-18T11:00:00Z' }
    expect((await t.call('GET', path)).body).toMatchObject(resolved)
    expect(await t.events('escalation.resolved')).toHaveLength(1)
  })
})
