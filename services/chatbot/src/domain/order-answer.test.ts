import type { Order } from '@customer-service/contracts/chatbot'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processing, situation } from '../../test/situation.ts'
import { calendarDay } from './calendar-day.ts'
import { decide } from './decide.ts'
import { answerFromOrder, describeOrder } from './order-answer.ts'
import { wordingIn } from './wording/in-language.ts'

const now = new Date('2026-11-21T10:00:00Z')
const say = wordingIn('en')

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const time = day.map((date) => `${date}T08:30:00Z`)
const name = fc.constantFrom('Red shoe', 'Kışlık Mont', 'Cable 3 m', 'Book')
const anyOrder: fc.Arbitrary<Order> = fc
  .record(
    {
      order_id: fc.constantFrom('ORD-9876', 'ORD-1001', 'A77-B'),
      status: fc.constantFrom<Order['status']>(
        'pending',
        'processing',
        'shipped',
        'in_transit',
        'delivered',
        'cancelled',
        'returned',
        'refunded',
      ),
      placed_at: time,
      ships_within_days: fc.nat(30),
      shipped_at: time,
      estimated_delivery: day,
      delivered_at: time,
      carrier: fc.constantFrom('Aras Kargo', 'DHL', 'UPS'),
      tracking_number: fc.constantFrom('TR123456', '1Z999AA10123456784'),
      tracking_url: fc.constant('https://example.com/track'),
      items: fc.array(fc.record({ product_id: fc.constant('P-1'), name, quantity: fc.nat(90).map((n) => n + 1) }), {
        maxLength: 14,
      }),
      total: fc.record({ amount: fc.nat(99_999).map((n) => n / 100), currency: fc.constantFrom('EUR', 'TRY', 'USD') }),
    },
    { requiredKeys: ['order_id', 'status', 'placed_at'] },
  )
  .map((order) => order as Order)

const questions = [
  'Where is my order?',
  'When will it arrive?',
  'tracking number?',
  'what is in it?',
  'how much was it?',
  'when did I order it?',
  'Can I modify the order?',
  'Siparişim ne zaman gelir?',
  'siparişin içinde ne var?',
]

/** Every date, number, name and carrier that a record allows an answer to hold, longest first. */
function factsOf(order: Order, locale: string): readonly string[] {
  const days = [order.placed_at, order.shipped_at, order.delivered_at, order.estimated_delivery]
  const total = order.total
  return [
    order.order_id,
    ...days.flatMap((date) => (date ? [calendarDay(date, now, locale)] : [])),
    ...(order.items ?? []).map(({ quantity, name }) => `${quantity} × ${name}`),
    ...(order.items ? [`and ${order.items.length - 10} more`, `ve ${order.items.length - 10} ürün daha`] : []),
    ...(total
      ? [new Intl.NumberFormat(locale, { style: 'currency', currency: total.currency }).format(total.amount)]
      : []),
    ...[order.tracking_number, order.carrier, order.ships_within_days].flatMap((fact) =>
      fact === undefined ? [] : [String(fact)],
    ),
  ].toSorted((one, other) => other.length - one.length)
}

const FACT =
  /\d|January|February|March|April|May\b|June|July|August|September|October|November|December|Ocak|Şubat|Mart\b|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık|DHL|UPS|Aras|Red shoe|Kışlık|Cable|Book/

describe('what the bot says about an order', () => {
  it('never holds a fact that is not in its record', () => {
    fc.assert(
      fc.property(
        anyOrder,
        fc.constantFrom(...questions),
        fc.boolean(),
        fc.constantFrom('en', 'tr'),
        (order, text, isNew, language) => {
          const wording = wordingIn(language)
          const { response } = decide(situation(text, { order: { kind: 'found', order, isNew }, say: wording, now }))
          const rest = factsOf(order, wording.locale).reduce((left, fact) => left.replaceAll(fact, ''), response)
          expect(rest).not.toMatch(FACT)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['pending', {}, 'has been received and is waiting to be processed'],
    ['processing', { ships_within_days: 1 }, 'It should ship within 1 business day.'],
    ['shipped', { shipped_at: '2026-11-19T10:00:00Z' }, 'was shipped on November 19'],
    ['in_transit', { estimated_delivery: '2026-11-24' }, 'is on its way. It is expected to arrive on November 24.'],
    ['in_transit', { ships_within_days: 2 }, 'is on its way.'],
    ['delivered', { delivered_at: '2025-12-30T10:00:00Z' }, 'was delivered on December 30, 2025.'],
    ['cancelled', { estimated_delivery: '2026-11-24' }, 'has been cancelled.'],
    ['refunded', {}, 'has been refunded.'],
  ] as const)('describes %s', (status, more, expected) => {
    const text = describeOrder({ ...processing, ships_within_days: undefined, ...more, status } as Order, say, now)
    expect(text.endsWith(expected) || text.includes(`${expected}.`)).toBe(true)
  })

  it('says that an expected day has passed', () => {
    const order: Order = { ...processing, status: 'in_transit', estimated_delivery: '2026-11-20' }
    expect(answerFromOrder(order, 'arrival', say, now)).toContain('It was expected to arrive on November 20')
  })

  it('expects nothing of an order that is over', () => {
    const order: Order = { ...processing, status: 'cancelled', estimated_delivery: '2026-11-24' }
    expect(answerFromOrder(order, 'arrival', say, now)).toBe('Your order ORD-9876 has been cancelled.')
  })

  it.each(['tracking', 'items', 'total'] as const)('says that it does not have the %s', (question) => {
    expect(answerFromOrder(processing, question, say, now)).toContain("I don't have")
  })

  it('names ten items and counts the rest', () => {
    const items = Array.from({ length: 12 }, (_, i) => ({ product_id: `P-${i}`, name: `Thing ${i}`, quantity: 1 }))
    expect(answerFromOrder({ ...processing, items }, 'items', say, now)).toMatch(/1 × Thing 9 and 2 more\.$/)
  })
})
