import { conversationHandedOver } from '@customer-service/contracts/chatbot'
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
