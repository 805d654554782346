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

it('searches for a short question with the one that it refers to', () => {
  const state = { ...newDialogue, question: 'can I return swimwear?' }
  expect(searchQuery(hear('how much does that cost?'), state)).toBe('can I return swimwear? how much does that cost?')
  expect(searchQuery(hear('how long does it last?'), state, hear('is there a warranty?'))).toBe(
    'is there a warranty? how long does it last?',
  )
  expect(searchQuery(hear('where is it?'), state)).toBe('where is it?')
})

it('names what customers only describe, and leaves out the story around it', () => {
  expect(searchQuery(hear('my bottle leaks'), newDialogue)).toBe('my bottle leaks return a damaged product')
  const story = `Last Monday I ${'really '.repeat(25)} found the tent torn, what now`
  expect(searchQuery(hear(story), newDialogue)).toBe('return a damaged product')
})

it('spells out what is typed in a hurry', () => {
  expect(searchQuery(hear('whats ur phone number pls'), newDialogue)).toBe("what's your phone number please")
})

it('searches for what goes on with a question together with it, while that is in hand', () => {
  const state = { ...newDialogue, question: 'is there a military discount?' }
  const searched = 'is there a military discount? what about students'
  expect(searchQuery(hear('what about students'), { ...state, expecting: 'feedback' })).toBe(searched)
  expect(searchQuery(hear('ok what about apple pay'), state)).toBe('apple pay')
})

it('searches for a fact about a deed in the words of the customer, and for the state of a refund', () => {
  const inHand = { ...newDialogue, orderId: 'ORD-9876' }
  expect(searchQuery(hear('who pays for the return'), inHand)).toBe('who pays for the return')
  expect(searchQuery(hear('when do I get my refund'), inHand)).toBe('where is my refund, how long does it take')
})
