import { describe, expect, it } from 'vitest'
import { onlyFor, openChatbot } from './open-chatbot.ts'

const full = {
  user_id: 'u1',
  status: 'in_transit',
  placed_at: '2026-11-10T09:00:00Z',
  shipped_at: '2026-11-12T09:00:00Z',
  estimated_delivery: '2026-11-24',
  carrier: 'Aras Kargo',
  tracking_number: 'TR123456',
  tracking_url: 'https://example.com/track/TR123456',
  items: [{ product_id: 'P-1', name: 'Kışlık Mont', quantity: 1 }],
  total: { amount: 129.9, currency: 'EUR' },
}

describe('the order directory', () => {
  it('CHT-13 writes an order, replaces it, and reads it back in whatever case its number is written', async () => {
    await using t = await openChatbot()
    const created = await t.call('PUT', '/chatbot/orders/ORD-9876', full)
    expect([created.status, created.body]).toEqual([201, { order_id: 'ORD-9876', ...full }])
    const changed = await t.call('PUT', '/chatbot/orders/ORD-9876', { ...full, status: 'delivered' })
    expect([changed.status, changed.body.status]).toEqual([200, 'delivered'])
    const read = await t.call('GET', '/chatbot/orders/ord-9876')
    expect(read.body).toEqual({ order_id: 'ORD-9876', ...full, status: 'delivered' })
    expect((await t.call('GET', '/chatbot/orders/ORD-1')).status).toBe(404)
  })

  it("keeps a customer's order from keys of other customers, to read and to write", async () => {
    await using t = await openChatbot()
    await t.call('PUT', '/chatbot/orders/ORD-1', full)
    expect((await t.call('GET', '/chatbot/orders/ORD-1', undefined, onlyFor('u1'))).status).toBe(200)
    expect((await t.call('GET', '/chatbot/orders/ORD-1', undefined, onlyFor('u2'))).status).toBe(404)
    expect((await t.call('PUT', '/chatbot/orders/ORD-1', full, onlyFor('u2'))).status).toBe(403)
    expect((await t.call('PUT', '/chatbot/orders/ORD-1', { ...full, user_id: 'u2' }, onlyFor('u2'))).status).toBe(404)
    expect((await t.call('GET', '/chatbot/orders/ORD-1')).body.user_id).toBe('u1')
  })

  it('CHT-13 answers everything about an order from its record', async () => {
    await using t = await openChatbot()
    await t.call('PUT', '/chatbot/orders/ORD-1001', full)
    const { conversation_id } = (await t.start('Where is my order ORD-1001?', { user_id: 'u1' })).body
    const ask = async (text: string) => (await t.send(conversation_id, text)).body
    expect((await ask('When will it arrive?')).response).toContain('expected to arrive on November 24')
    expect((await ask('What is the tracking number?')).response).toContain('TR123456 (Aras Kargo)')
    expect((await ask("What's in the order?")).response).toContain('1 × Kışlık Mont')
    expect((await ask('How much was it?')).response).toContain('€129.90')
    expect((await ask('When did I order it?')).response).toContain('November 10')
    expect((await ask('status?')).suggested_actions).toContainEqual({
      type: 'link',
      text: 'Track your package',
      url: 'https://example.com/track/TR123456',
    })
  })

  it('CHT-13 answers for each order that a message names, and tells of one that is not there', async () => {
    await using t = await openChatbot()
    for (const id of ['ORD-1001', 'ORD-1002']) await t.call('PUT', `/chatbot/orders/${id}`, full)
    await t.call('PUT', '/chatbot/orders/ORD-1003', { ...full, user_id: 'u2' })
    const sourcesOf = async (text: string) => {
      const { body } = await t.start(text, { user_id: 'u1' })
      return body.sources.map((source: { id: string }) => source.id)
    }
    expect(await sourcesOf('1001 1002')).toEqual(['ORD-1001', 'ORD-1002'])
    expect(await sourcesOf('where are ORD-1001 and ORD-1002?')).toEqual(['ORD-1001', 'ORD-1002'])
    expect(await sourcesOf('ORD-1001 and 1003')).toEqual(['ORD-1001'])
    const both = await t.start('where are ORD-1001 and ORD-1003?', { user_id: 'u1' })
    expect(both.body.response).toContain('ORD-1001 was placed')
    expect(both.body.response).toContain("couldn't find an order ORD-1003")
  })

  it("CHT-13 offers the customer's own last orders to who has no number at hand", async () => {
    await using t = await openChatbot()
    for (const day of [10, 11, 12, 13]) {
      await t.call('PUT', `/chatbot/orders/ORD-10${day}`, { ...full, placed_at: `2026-11-${day}T09:00:00Z` })
    }
    await t.call('PUT', '/chatbot/orders/ORD-2000', { ...full, user_id: 'u2' })
    const { conversation_id } = (await t.start('Where is my order?', { user_id: 'u1' })).body
    const { body } = await t.send(conversation_id, "I don't have my order number")
    expect(body.suggested_actions.map((action: { text: string }) => action.text)).toEqual([
      'ORD-1013, placed on November 13',
      'ORD-1012, placed on November 12',
      'ORD-1011, placed on November 11',
      'Talk to a person',
    ])
    const chosen = await t.send(conversation_id, 'ORD-1012, placed on November 12')
    expect(chosen.body.response).toContain('your order ORD-1012')
  })
})
