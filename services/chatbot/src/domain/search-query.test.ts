import { expect, it } from 'vitest'
import { newDialogue } from './dialogue-state.ts'
import { hear } from './heard.ts'
import { searchQuery } from './search-query.ts'

it("searches for the customer's words", () => {
  expect(searchQuery(hear(' How do I return it? '), newDialogue)).toBe('How do I return it?')
})

it.each(['?', 'hi', 'thanks', 'human please'])('does not search for %s', (text) => {
  expect(searchQuery(hear(text), newDialogue)).toBeUndefined()
})

it('does not search for an order number that it asked for', () => {
  expect(searchQuery(hear('ORD-9876'), { ...newDialogue, expecting: 'order_id' })).toBeUndefined()
})

it('searches for the deed when the message is about a known order', () => {
  expect(searchQuery(hear('cancel ORD-9876'), newDialogue)).toBe('cancel an order')
  const inHand = { ...newDialogue, orderId: 'ORD-9876' }
  expect(searchQuery(hear('Can I modify the order?'), inHand)).toBe('change an order')
  expect(searchQuery(hear('değiştirebilir miyim, siparişi'), { ...inHand, language: 'tr' })).toBe('sipariş değişikliği')
  expect(searchQuery(hear('Can I modify the order?'), newDialogue)).toBe('Can I modify the order?')
})

it('searches for what was chosen, with the question that led to it', () => {
  const state = { ...newDialogue, expecting: 'choice', question: 'the thing with my money' } as const
  const choices = [{ kind: 'intent', label: 'A refund', intent: 'refunds' }] as const
  expect(searchQuery(hear('A refund'), { ...state, choices })).toBe('A refund the thing with my money')
})

it('never gives more than the knowledge service takes, nor half a character', () => {
  const query = searchQuery(hear(`x${'👍'.repeat(3_000)}`), newDialogue) ?? ''
  expect(query.length).toBeLessThanOrEqual(2_000)
  expect(query.isWellFormed()).toBe(true)
})
