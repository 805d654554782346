import type { Order } from '@customer-service/contracts/chatbot'
import { describe, expect, it } from 'vitest'
import { hit, processing, situation } from '../../test/situation.ts'
import { decide } from './decide.ts'
import { type DialogueState, newDialogue } from './dialogue-state.ts'

const found = (order: Order, isNew = true) => ({ kind: 'found', order, isNew }) as const
const underWay: Order = { ...processing, status: 'in_transit', estimated_delivery: '2026-11-24' }
const overdue: Order = { ...underWay, estimated_delivery: '2026-11-17' }
const told = { ...newDialogue, orderId: 'ORD-9876', told: [{ type: 'order', id: 'ORD-9876' }] } as const
const article = hit('kb-1', 0.9, {
  content: 'Refunds take five days. Refunds for cancelled orders are sent in one day.',
})

describe('worries about an order', () => {
  it.each(['why is nothing happening with ORD-9876', 'siparişim neden hâlâ hazırlanıyor ORD-9876'])(
    'owns that the record has no reasons, and offers a person: %s',
    (text) => {
      const { response, outcome, next } = decide(situation(text, { order: found(processing) }))
      expect(outcome).toBe('answered_from_orders')
      expect(response).toContain("The record doesn't say why. Would you like")
      expect(next.expecting).toBe('person_offer')
    },
  )

  it.each(['you guys are a joke', "this isn't good enough", 'bu nasıl iş ya', 'sizden memnun değilim'])(
    'is sorry for contempt that says of nothing what it is about: %s',
    (text) => {
      const turn = decide(situation(text))
      expect(turn.response).toContain('sorry that this has been frustrating')
      expect(turn.next.expecting).toBe('person_offer')
    },
  )

  it.each([
    ['the money of a cancelled order', 'cancelled', 'ORD-9876 is cancelled, undo it please', 'kb-1'],
    ['money that was sent', 'refunded', 'ORD-9876 refunded but nothing on my card', 'kb-1'],
    ['what is done already', 'cancelled', 'cancel ORD-9876', undefined],
  ] as const)('reads on in the article for who asks beyond %s', (_, status, text, source) => {
    const turn = decide(situation(text, { order: found({ ...processing, status }), hits: [article] }))
    expect(turn.sources.find(({ type }) => type === 'article')?.id).toBe(source)
  })

  it('offers a person where an order is overdue, and not before', () => {
    const nextOf = (order: Order) => decide(situation('where is ORD-9876', { order: found(order) })).next.expecting
    expect(nextOf(overdue)).toBe('person_offer')
    expect(nextOf(underWay)).toBeUndefined()
  })

  it('says where the order is, then what to do, then offers a person, each once', () => {
    const order = found(underWay, false)
    const first = decide(situation("it hasn't arrived", { order, hits: [article] }))
    expect(first.outcome).toBe('answered_from_orders')
    const second = decide(situation('still nothing', { order, hits: [article], state: first.next }))
    expect(second.outcome).toBe('answered_from_knowledge')
    const third = decide(situation('nobody has seen it', { order, hits: [article], state: second.next }))
    expect(third).toMatchObject({ outcome: 'not_known', next: { expecting: 'person_offer' } })
  })

  it('asks which order has not come', () => {
    expect(decide(situation('the tent is not coming')).next.expecting).toBe('order_id')
    expect(decide(situation('my gift card never came')).next.expecting).not.toBe('order_id')
  })

  it('tells of the money for a cancelled order, not for a returned one', () => {
    const cancelled = found({ ...processing, status: 'cancelled' }, false)
    const { response } = decide(
      situation('when do I get my money back', { order: cancelled, hits: [article], state: told }),
    )
    expect(response).toMatch(/has been cancelled.*Refunds for cancelled orders are sent in one day/s)
  })

  it('says once that what is asked for is done, then what to do about it', () => {
    const order = found({ ...processing, status: 'refunded' }, false)
    const first = decide(situation('refund?', { order, hits: [article] }))
    expect(first.outcome).toBe('answered_from_orders')
    const state = { ...first.next, orderId: 'ORD-9876' }
    const second = decide(situation("I don't see it on my statement", { order, hits: [article], state }))
    expect(second.outcome).toBe('answered_from_knowledge')
  })

  it('offers a person to whoever gives the number for what the bot can only tell about', () => {
    const first = decide(situation('my bottle came broken', { hits: [article] }))
    const second = decide(situation('ORD-9876', { state: first.next, order: found(processing) }))
    expect(second.response).toContain("I can't do that for you myself")
    expect(second.next.expecting).toBe('person_offer')
  })

  it.each(['can i still cancel', 'can I get a refund instead', 'adresi değiştirebilir miyim'])(
    'takes the order in hand for the one to do it with: %s',
    (text) => {
      const turn = decide(situation(text, { order: found(processing, false), state: told, hits: [article] }))
      expect(turn.response).toContain('ORD-9876 is currently being processed')
    },
  )

  it.each(["what's your return policy", 'who pays for the return', 'iade kargo ücretini kim ödüyor'])(
    'answers about returns, not about the order in hand: %s',
    (text) => {
      const turn = decide(situation(text, { order: found(processing, false), state: told, hits: [article] }))
      expect(turn.response).not.toContain('ORD-9876')
    },
  )

  it.each([
    ['I want to change the address of ORD-9876', 'to 12 Mill Lane, Leeds', "I can't do that for you myself"],
    ['how do I reset my password', 'checked it', "sorry that didn't help"],
  ])('takes what follows "%s" for a part of it: %s', (asked, text, said) => {
    const order = asked.includes('ORD') ? found(processing) : ({ kind: 'none' } as const)
    const { next } = decide(situation(asked, { hits: [article], order }))
    expect(decide(situation(text, { state: next })).response).toContain(said)
  })

  it('does not call a remark a question that it has no answer to', () => {
    expect(decide(situation('the purple thing')).response).toContain("can't help you with that myself")
    expect(decide(situation('Do you sell skis?')).response).toContain("don't know the answer")
  })

  it('says what becomes of a file, where nothing else answers', () => {
    expect(decide(situation('.', { hasFiles: true })).response).toMatch(
      /kept your file for our people.*What is it about/,
    )
    const answered = decide(situation('can I return it', { hasFiles: true, hits: [article] }))
    expect(answered.response).not.toContain('file')
  })

  it.each(['so what now', 'what happens next?', 'şimdi ne yapmalıyım'])(
    'lets people go on where it can tell no more: %s',
    (text) => {
      const { next } = decide(situation('my bottle came broken', { hits: [article] }))
      const turn = decide(situation(text, { state: next }))
      expect(turn.response).toContain('our people can go on from here')
      expect(turn.next.expecting).toBe('person_offer')
      expect(decide(situation(text)).response).toContain('What is it about')
    },
  )

  it('offers a person to who complains, or asks for the same status again', () => {
    const nextOf = (state: DialogueState) =>
      decide(situation('ORD-9876', { state, order: found(processing) })).next.expecting
    const topic = { intent: 'complaint', destination: 'customer_relations' }
    expect(nextOf({ ...newDialogue, topic })).toBe('person_offer')
    expect(nextOf(told)).toBe('person_offer')
    expect(nextOf(newDialogue)).toBeUndefined()
  })

  it('says in the language of the message that its answer about the order is in another', () => {
    const mood = { score: 0.5, label: 'neutral', language: 'es' } as const
    const { response } = decide(situation('dónde está mi pedido 9876', { mood, order: found(processing) }))
    expect(response).toMatch(/^Lo siento.*\nI can see your order ORD-9876/)
  })

  it('asks what it is about when all that it gets is an address', () => {
    expect(decide(situation('jane.doe@mail.example', { hits: [article] })).outcome).toBe('asked_back')
  })

  it('speaks of money, not of parcels, where nothing is to come any more', () => {
    const order = found({ ...processing, status: 'returned' }, false)
    const turn = decide(situation('still nothing', { order, hits: [article], state: told }))
    expect(turn).toMatchObject({ outcome: 'not_known', next: { expecting: 'person_offer' } })
  })
})
