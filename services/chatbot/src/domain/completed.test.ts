import { expect, it } from 'vitest'
import { completed } from './completed.ts'
import { newDialogue } from './dialogue-state.ts'

const pending = { ...newDialogue, expecting: 'order_id', pending: 'it says delivered but it never came' } as const
const choosing = { ...newDialogue, expecting: 'choice', question: 'I want to return the mat' } as const
const told = { ...newDialogue, expecting: 'feedback', question: 'will i be refunded' } as const

it.each([
  ['9919', pending, 'ORD-9919: it says delivered but it never came'],
  ['its ORD-9919.', pending, 'ORD-9919: it says delivered but it never came'],
  ['numaram 9919', pending, 'ORD-9919: it says delivered but it never came'],
  ['ORD-9918', choosing, 'ORD-9918: I want to return the mat'],
  ['when', told, 'will i be refunded when'],
  ['peki ne zaman?', told, 'will i be refunded peki ne zaman?'],
] as const)('%s says in full: %s', (text, state, full) => expect(completed(text, state)).toBe(full))

it.each([
  ['9919', newDialogue],
  ['9919 and how long do refunds take?', pending],
  ['I live at number 9919', newDialogue],
  ['the second one', choosing],
  ['when does it come?', told],
  ['9919', { ...pending, pending: 'where is ORD-9918' }],
] as const)('leaves alone: %s', (text, state) => expect(completed(text, state)).toBe(text))
