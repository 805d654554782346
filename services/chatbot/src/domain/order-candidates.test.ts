import { expect, it } from 'vitest'
import { newDialogue } from './dialogue-state.ts'
import { hear } from './heard.ts'
import { guessedOrders, namedOrder, orderCandidates, parcelCodes } from './order-candidates.ts'

it('takes any word with a digit for a number only when it asked for one', () => {
  const heard = hear('it is a100-77 I think')
  expect(orderCandidates(heard, newDialogue)).toEqual([])
  expect(orderCandidates(heard, { ...newDialogue, expecting: 'order_id' })).toEqual([['a100-77']])
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

it.each([
  ['kargom gecikti 9915', [['ORD-9915', '9915']]],
  ['will my parcel 9908 be here before christmas', [['ORD-9908', '9908']]],
  ['9904 nolu siparişimin adresini değiştirmek istiyorum', [['ORD-9904', '9904']]],
  ["9918'i iade etmek istiyorum", [['ORD-9918', '9918']]],
  ['9920deki matara kırık', [['ORD-9920', '9920']]],
  ['the tent weighs 9920g', []],
  ['I ordered it in 2025 for £2500, or 1.299,00, call 0117 496 0123', []],
  ['ORD-9904', []],
])('takes bare numbers for orders that the customer may have: %s', (text, expected) => {
  expect(guessedOrders(hear(text))).toEqual(expected)
})

it.each([
  ['9901 9916', ['ORD-9901', 'ORD-9916']],
  ['9901, 9916 & 9917', ['ORD-9901', 'ORD-9916', 'ORD-9917']],
  ['9901 ve 9916 numaralı siparişlerim nerede', ['ORD-9901', 'ORD-9916']],
  ['ORD-9876, 9877 and 9878 please', ['ORD-9877', 'ORD-9878']],
  ['my card is 4111 1111 1111 1111', []],
])('takes each number of a list for an order: %s', (text, expected) => {
  expect(guessedOrders(hear(text)).map(([first]) => first)).toEqual(expected)
})

it.each([
  ['my order number is ORD-99O4', 'ORD-9904'],
  ['ord 990 4', 'ORD-9904'],
  ['order number: 99 03', 'ORD-9903'],
  ['O R D 9907', 'ORD-9907'],
  ['my order is nine nine one one', 'ORD-9911'],
  ['siparişim dokuz dokuz sıfır dört', 'ORD-9904'],
])('reads a number with a slip, or as it is spoken: %s', (text, expected) => {
  expect([...hear(text).orderIds, ...guessedOrders(hear(text)).map(([first]) => first)]).toContain(expected)
})

it('knows what may be the number of a parcel', () => {
  expect(parcelCodes(hear('nlp99130069391gb where is this'))).toEqual(['NLP99130069391GB'])
  expect(parcelCodes(hear('unbelievably long words and 1234567890'))).toEqual([])
})
