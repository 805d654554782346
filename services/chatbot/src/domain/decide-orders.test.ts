import { describe, expect, it } from 'vitest'
import { hit, processing, routing, situation } from '../../test/situation.ts'
import { decide } from './decide.ts'
import { newDialogue } from './dialogue-state.ts'

const found = (order = processing, isNew = true) => ({ kind: 'found', order, isNew }) as const
const texts = (actions: readonly { text: string }[]) => actions.map(({ text }) => text)

describe('orders', () => {
  it('asks for the order number exactly as printed in S3, first sample', () => {
    const turn = decide(situation('I need help with my order', { isFirst: true }))
    expect(turn.outcome).toBe('asked_back')
    expect(turn.response).toBe(
      "Hi there! I'd be happy to help you with your order. Could you please provide your order number?",
    )
    expect(turn.actions).toEqual([
      { type: 'text', text: "I don't have my order number" },
      { type: 'link', text: 'Find my order', url: 'https://example.com/orders' },
    ])
  })

  it('describes the order exactly as printed in S3, second sample', () => {
    const state = { ...newDialogue, expecting: 'order_id' } as const
    const turn = decide(situation('My order number is ORD-9876', { state, order: found() }))
    expect(turn.outcome).toBe('answered_from_orders')
    expect(turn.response).toBe(
      "Thank you! I can see your order ORD-9876 was placed on March 15 and is currently being processed. It should ship within 2 business days. Is there anything specific about this order you'd like to know?",
    )
    expect(turn.actions).toEqual([
      { type: 'text', text: 'When will it arrive?' },
      { type: 'text', text: 'Can I modify the order?' },
    ])
    expect(turn.sources).toEqual([{ type: 'order', id: 'ORD-9876' }])
  })

  it.each([
    'Where is my order?',
    'where is my package',
    'My order was supposed to arrive long ago. Can you please tell me when will it come?',
    'I have still not received my order',
    'help tracking an order',
    'Order?',
    'siparişim nerede?',
    'siparisim hala gelmedi',
  ])('asks which order: %s', (text) => {
    expect(decide(situation(text)).next.expecting).toBe('order_id')
  })

  it('trusts routing that a message about an order is not about its record', () => {
    const invoice = routing('payment')
    expect(decide(situation('help, my last order', { routing: invoice })).next.expecting).not.toBe('order_id')
  })

  it.each([
    'How do I cancel my order?',
    'I want to return my order',
    'Do you ship to Norway?',
    'If I place my order today, when will it be delivered?',
    'please tell me if I can still place an order',
    'I want a duplicate bill for my order, where can I find it?',
  ])('asks for no order number: %s', (text) => expect(decide(situation(text)).next.expecting).not.toBe('order_id'))

  it('answers what was asked before the number was known', () => {
    const state = { ...newDialogue, expecting: 'order_id', orderQuestion: 'arrival' } as const
    const order = { ...processing, status: 'shipped', estimated_delivery: '2026-11-24' } as const
    const turn = decide(situation('ORD-9876', { state, order: found(order) }))
    expect(turn.response).toContain('It is expected to arrive on November 24.')
  })

  it('answers a question about the order in hand from its record', () => {
    const turn = decide(situation('When will it arrive?', { order: found(processing, false) }))
    expect(turn.outcome).toBe('answered_from_orders')
    expect(turn.response).toBe(
      "I don't have a delivery date for order ORD-9876. Your order ORD-9876 is currently being processed. It should ship within 2 business days.",
    )
  })

  it('answers "Can I modify the order?" from an article, beside the order\'s status', () => {
    const turn = decide(
      situation('Can I modify the order?', {
        order: found(processing, false),
        hits: [hit('kb-9', 0.8, { title: 'Changing an order', content: 'You can change an order until it ships.' })],
      }),
    )
    expect(turn.outcome).toBe('answered_from_knowledge')
    expect(turn.response).toMatch(/is currently being processed.*"Changing an order".*until it ships/s)
    expect(turn.sources).toEqual([
      { type: 'order', id: 'ORD-9876' },
      { type: 'article', id: 'kb-9', title: 'Changing an order' },
    ])
  })

  it('says that it cannot tell whether an order can be modified when no source says so', () => {
    const turn = decide(situation('Can I modify the order?', { order: found(processing, false) }))
    expect(turn.outcome).toBe('not_known')
    expect(turn.unanswered).toBe('Can I modify the order?')
    expect(turn.next.expecting).toBe('person_offer')
  })

  it('leaves a question that is not about the order in hand to the articles', () => {
    const express = hit('kb-3', 0.9, { title: 'Express shipping', content: 'Express shipping costs 9 euros.' })
    const text = 'How much does express shipping cost these days?'
    const turn = decide(situation(text, { order: found(processing, false), hits: [express] }))
    expect(turn.outcome).toBe('answered_from_knowledge')
    expect(decide(situation(text, { order: found(processing, false) })).outcome).toBe('not_known')
  })

  it('asks again for a number that it cannot find, and hands over the second time', () => {
    const state = { ...newDialogue, expecting: 'order_id' } as const
    const order = { kind: 'not_found', orderId: 'ORD-1' } as const
    const first = decide(situation('ORD-1', { state, order }))
    expect(first.outcome).toBe('asked_back')
    expect(first.response).toContain("couldn't find")
    const second = decide(situation('ORD-1', { state: first.next, order }))
    expect(second.handover?.reason).toBe('bot_failed')
  })

  it('asks again when the number does not come, and hands over the second time', () => {
    const state = { ...newDialogue, expecting: 'order_id' } as const
    const first = decide(situation('it was a blue one', { state }))
    expect(first.outcome).toBe('asked_back')
    expect(decide(situation('blue I said', { state: first.next })).handover?.reason).toBe('bot_failed')
  })

  it('answers another question while it waits for a number', () => {
    const state = { ...newDialogue, expecting: 'order_id' } as const
    const turn = decide(situation('what is your return policy', { state, hits: [hit('kb-1', 0.9)] }))
    expect(turn.outcome).toBe('answered_from_knowledge')
  })

  it.each(['my parcel arrived broken', 'Where is the invoice for my order?'])('leaves to the articles: %s', (text) => {
    const guess = routing('order_status', { confidence: 0.6 })
    expect(decide(situation(text, { routing: guess, hits: [hit('kb-1', 0.7)] })).outcome).toBe(
      'answered_from_knowledge',
    )
  })

  it('does not suggest the question that it just answered', () => {
    const turn = decide(situation('When will it arrive?', { order: found(processing, false) }))
    expect(texts(turn.actions)).toEqual(['Can I modify the order?', 'What is in the order?'])
  })

  it("offers the customer's last orders to who has no number", () => {
    const state = { ...newDialogue, expecting: 'order_id' } as const
    const turn = decide(situation("I don't have my order number", { state, ownOrders: [processing] }))
    expect(texts(turn.actions)).toEqual(['ORD-9876, placed on March 15', 'Talk to a person'])
    expect(turn.next.expecting).toBe('order_id')
  })

  it('offers the page of orders and a person to who has no number and no orders', () => {
    const state = { ...newDialogue, expecting: 'order_id' } as const
    const turn = decide(situation("I don't have my order number", { state }))
    expect(texts(turn.actions)).toEqual(['Talk to a person', 'Find my order'])
    expect(decide(situation('yes', { state: turn.next })).outcome).toBe('handed_over')
  })
})
