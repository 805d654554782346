import { expect, it } from 'vitest'
import { newDialogue } from './dialogue-state.ts'
import { hear } from './heard.ts'
import { namedOrder, orderCandidates } from './order-candidates.ts'

it('takes any word with a digit for a number only when it asked for one', () => {
  const heard = hear('it is a100-77 I think')
  expect(orderCandidates(heard, newDialogue)).toEqual([])
  expect(orderCandidates(heard, { ...newDialogue, expecting: 'order_id' })).toEqual(['a100-77'])
})

it('tries few, whatever the message holds', () => {
  const heard = hear(Array.from({ length: 50 }, (_, i) => `ORD-${1_000 + i}`).join(' '))
  expect(orderCandidates(heard, newDialogue)).toHaveLength(4)
})

it('calls a number that was not found by its name when the message is hardly more than that', () => {
  const name = (text: string) =>
    namedOrder(hear(text), orderCandidates(hear(text), { ...newDialogue, expecting: 'order_id' }))
  expect(name('it is A100-78')).toBe('A100-78')
  expect(name('order #9876')).toBe('ORD-9876')
  expect(name('do you have iphone15?')).toBeUndefined()
  expect(name('I bought it with my friend on the 12.03.2026 in the shop')).toBeUndefined()
})
