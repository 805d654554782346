import { expect, it } from 'vitest'
import { newDialogue } from './dialogue-state.ts'
import { hear } from './heard.ts'
import { orderCandidates } from './order-candidates.ts'

it('takes any word with a digit for a number only when it asked for one', () => {
  const heard = hear('it is a100-77 I think')
  expect(orderCandidates(heard, newDialogue)).toEqual([])
  expect(orderCandidates(heard, { ...newDialogue, expecting: 'order_id' })).toEqual(['a100-77'])
})

it('tries few, whatever the message holds', () => {
  const heard = hear(Array.from({ length: 50 }, (_, i) => `ORD-${1_000 + i}`).join(' '))
  expect(orderCandidates(heard, newDialogue)).toHaveLength(4)
})
