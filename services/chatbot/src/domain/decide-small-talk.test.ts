import { describe, expect, it } from 'vitest'
import { hit, processing, routing, situation } from '../../test/situation.ts'
import { decide } from './decide.ts'
import { newDialogue } from './dialogue-state.ts'
import { wordingIn } from './wording/in-language.ts'

const found = (order = processing, isNew = true) => ({ kind: 'found', order, isNew }) as const

describe('small talk and the like', () => {
  it.each([
    ['hi', 'How can I help you today?'],
    ['Hello there!', 'How can I help you today?'],
    ['Merhaba', 'How can I help you today?'],
    ['thank you so much', "You're welcome!"],
    ['That helped, thanks', "You're welcome!"],
    ['bye', 'Goodbye'],
    ['are you a bot?', 'virtual assistant'],
    ['help', 'What is it about?'],
  ])('answers %s', (text, expected) => {
    expect(decide(situation(text)).response).toContain(expected)
  })

  it('hears the question behind a greeting', () => {
    expect(decide(situation('Hi, where is my order?')).next.expecting).toBe('order_id')
  })

  it.each(['?', '...', '👍', '!!'])('asks what it is about when the message is %s', (text) => {
    const turn = decide(situation(text))
    expect(turn.outcome).toBe('asked_back')
    expect(turn.next.failures).toBe(0)
  })

  it('asks in other words the second time, and hears that somebody is angry', () => {
    const first = decide(situation('?'))
    expect(decide(situation('??', { state: first.next })).response).toContain('not sure I understood')
    const mood = { score: 0.29, label: 'negative', language: 'und' } as const
    expect(decide(situation('😡😡', { mood })).response).toContain('sorry')
  })

  it('asks for the order number again when the message is empty but the number is due', () => {
    const state = { ...newDialogue, expecting: 'order_id' } as const
    expect(decide(situation('?', { state })).response).toContain('order number')
  })

  it.each(['ok', 'Yes', 'no', 'No, thanks', 'hayır'])('takes "%s" for an answer, not for a question', (text) => {
    const { outcome } = decide(situation(text))
    expect(['small_talk', 'asked_back']).toContain(outcome)
  })

  it.each(['please cancel my order', 'no refund received', 'thanks but where is my order', 'great, when will it ship'])(
    'does not take "%s" for small talk',
    (text) => expect(decide(situation(text)).outcome).not.toBe('small_talk'),
  )

  it('answers a complaint with an offer, not with "I don\'t know"', () => {
    const turn = decide(situation('worst experience ever', { routing: routing('complaint') }))
    expect(turn.next.expecting).toBe('person_offer')
    expect(turn.unanswered).toBeUndefined()
  })

  it('answers an insult with an offer', () => {
    const turn = decide(situation('you are a stupid machine'))
    expect(turn.next.expecting).toBe('person_offer')
    expect(turn.response).toContain('sorry')
  })
})

describe('Turkish', () => {
  const say = wordingIn('tr')

  it('asks for the order number', () => {
    const turn = decide(situation('Siparişim nerede?', { say, isFirst: true }))
    expect(turn.response).toBe(
      'Merhaba! Siparişinizle ilgili memnuniyetle yardımcı olurum. Sipariş numaranızı paylaşır mısınız?',
    )
  })

  it('describes an order with the Turkish date', () => {
    const turn = decide(situation('ORD-9876', { say, order: found() }))
    expect(turn.response).toContain('15 Mart tarihinde verildi')
    expect(turn.response).toContain('2 iş günü')
  })

  it('says that it does not know, and takes "evet" for the person', () => {
    const unknown = decide(situation('Kuzey kutbunda hava nasıl?', { say }))
    expect(unknown.response).toContain('bilmiyorum')
    expect(decide(situation('evet', { say, state: unknown.next })).outcome).toBe('handed_over')
  })

  it('understands every action that it suggests', () => {
    expect(decide(situation(say.talkToPerson, { say })).outcome).toBe('handed_over')
    expect(decide(situation(say.whereIsMyOrder, { say })).next.expecting).toBe('order_id')
    const state = { ...newDialogue, expecting: 'order_id' } as const
    expect(decide(situation(say.noOrderNumber, { say, state })).next.expecting).toBe('person_offer')
    const inHand = found(processing, false)
    expect(decide(situation(say.order.whenArrives, { say, order: inHand })).outcome).toBe('answered_from_orders')
    expect(decide(situation(say.order.whatIsInIt, { say, order: inHand })).response).toContain('ürün listesi')
    expect(decide(situation(say.thatHelped, { say })).outcome).toBe('small_talk')
  })
})

describe('what people say beside their questions', () => {
  const responseTo = (text: string, more = {}) => decide(situation(text, more)).response
  const glad = { mood: { score: 0.81, label: 'positive', language: 'en' } } as const

  it.each(['ok it came! thanks', 'sorted now', 'geldi sağolun', 'hallettim'])('is glad: %s', (text) => {
    expect(responseTo(text)).toContain('glad to hear')
  })

  it.each(['wait a sec', 'hold on please', 'bir dakika'])('waits, and forgets nothing: %s', (text) => {
    const state = { ...newDialogue, expecting: 'order_id', failures: 1 } as const
    const turn = decide(situation(text, { state }))
    expect(turn.response).toContain('take your time')
    expect(turn.next).toEqual(state)
  })

  it('thanks for kind words, where the mood is kind, too', () => {
    const words = 'just wanted to say the creatine is great and delivery was super fast!'
    expect(responseTo(words, glad)).toContain('kind words')
    expect(responseTo(words)).not.toContain('kind words')
    expect(responseTo('great delivery but my order is missing', glad)).not.toContain('kind words')
  })

  it.each(['ok thx bye', 'teşekkürler iyi günler', 'no more questions'])('says goodbye: %s', (text) => {
    expect(responseTo(text)).toContain('Goodbye')
  })

  it.each(['alo', 'kimse yok mu', 'anyone there?', 'are you still there?'])('is there: %s', (text) => {
    expect(responseTo(text)).toContain("I'm here")
  })

  it.each(['are you ChatGPT?', 'who made you', 'adın ne'])('says what it is: %s', (text) => {
    expect(responseTo(text)).toContain('virtual assistant')
  })

  it('says once what it is for, then asks on, and counts no failure', () => {
    const first = decide(situation("what's the weather in Sheffield"))
    expect(first.response).toContain('not what I am here for')
    const second = decide(situation('will you marry me', { state: first.next }))
    expect(second).toMatchObject({ response: "I'm here to help. What is it about?", next: { failures: 0 } })
  })

  it('answers the question behind the thanks, whatever routing hears', () => {
    const thanks = { routing: routing('thanks'), hits: [hit('kb-1', 0.9)] }
    expect(decide(situation('Çok teşekkürler, iade süresi kaç gündü?', thanks)).outcome).toBe('answered_from_knowledge')
  })

  it('can do nothing itself, whatever was told before', () => {
    expect(responseTo('sen yap')).toContain("I can't do that for you myself")
  })

  it('takes "do it" for a yes to a person', () => {
    const state = { ...newDialogue, expecting: 'person_offer' } as const
    expect(decide(situation('do it', { state })).outcome).toBe('handed_over')
  })
})
