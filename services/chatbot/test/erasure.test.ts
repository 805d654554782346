import { customerErased } from '@customer-service/contracts/segmentation'
import { describe, expect, it } from 'vitest'
import { conversationCounts, countsOfUser, messages } from '../src/tables.ts'
import { openChatbot } from './open-chatbot.ts'

const erased = (user_id: string) => ({ user_id, erased_at: '2026-11-21T10:00:00Z' })

describe('OPS-10 an erased customer', () => {
  it('leaves neither conversations nor messages, orders and counts, and those of others stay', async () => {
    await using t = await openChatbot()
    const order = { status: 'processing', placed_at: '2026-03-15T09:00:00Z' }
    await t.call('PUT', '/chatbot/orders/ORD-1', { ...order, user_id: 'ada' })
    await t.call('PUT', '/chatbot/orders/ORD-2', { ...order, user_id: 'bo' })
    const open = (await t.start('My cat ate the manual', { user_id: 'ada' })).body.conversation_id
    for (let i = 0; i < 50; i++) await t.send(open, `And message ${i}`)
    const closed = (await t.start('Hello', { user_id: 'ada' })).body.conversation_id
    await t.call('POST', `/chatbot/conversation/${closed}/close`, {})
    const kept = (await t.start('Hello', { user_id: 'bo' })).body.conversation_id
    await t.announce(customerErased, 'ada', erased('ada'))
    await t.drain()
    for (const id of [open, closed]) {
      expect((await t.call('GET', `/chatbot/conversation/${id}`)).status).toBe(404)
      expect((await t.send(id, 'Still there?')).status).toBe(404)
      expect((await t.store.query(messages, id)).items).toEqual([])
    }
    expect((await t.store.query(conversationCounts, countsOfUser('ada'))).items).toEqual([])
    expect((await t.call('GET', '/chatbot/conversation?user_id=ada')).body).toMatchObject({
      total: 0,
      conversations: [],
    })
    const all = (await t.call('GET', '/chatbot/conversation')).body
    expect(all).toMatchObject({ total: 1, conversations: [{ conversation_id: kept }] })
    expect((await t.call('GET', '/chatbot/orders/ORD-1')).status).toBe(404)
    expect((await t.call('GET', '/chatbot/orders/ORD-2')).status).toBe(200)
  })

  it('has open conversations ended first, for those who count them, and is erased once however often it is told', async () => {
    await using t = await openChatbot()
    const { conversation_id } = (await t.start('Hello', { user_id: 'ada' })).body
    for (const _ of [1, 2]) await t.announce(customerErased, 'ada', erased('ada'))
    const ends = await t.events('conversation.closed')
    expect(ends.map(({ data }) => data)).toMatchObject([{ conversation_id, resolution: 'abandoned' }])
    expect((await t.call('GET', '/chatbot/conversation')).body.total).toBe(0)
  })
})
