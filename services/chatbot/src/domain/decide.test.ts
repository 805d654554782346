import { describe, expect, it } from 'vitest'
import { hit, processing, routing, situation } from '../../test/situation.ts'
import { decide, type Part } from './decide.ts'
import { newDialogue } from './dialogue-state.ts'
import { hear } from './heard.ts'
import { wordingIn } from './wording/in-language.ts'

const found = (order = processing, isNew = true) => ({ kind: 'found', order, isNew }) as const
const texts = (actions: readonly { text: string }[]) => actions.map(({ text }) => text)

describe('people', () => {
  it.each([
    'I want to talk to a human',
    'connect me with an agent please',
    'human please',
    'Can I speak to your manager?',
    'let me talk to customer service',
    'transfer me to a person',
    'get me a manager',
    'I need a human',
    'I want a real person',
    'Talk to a person',
    'müşteri temsilcisine bağlanmak istiyorum',
    'Bir yetkiliyle görüşmek istiyorum',
    'temsilci lütfen',
  ])('hands over when asked to: %s', (text) => {
    const turn = decide(situation(text, { hits: [hit('kb-1', 0.9)] }))
    expect(turn.outcome).toBe('handed_over')
    expect(turn.handover).toEqual({ reason: 'requested', escalationId: 'esc-1' })
    expect(turn.response).toContain('esc-1')
  })

  it.each([
    'I do not want to talk to a person',
    'Do you have people working on Sundays?',
    'Is this for a tall person?',
    'I want to transfer money to another person',
    'I have a customer service question',
    'Can someone tell me the price?',
  ])('does not hand over for: %s', (text) => expect(decide(situation(text)).outcome).not.toBe('handed_over'))

  it('hands over when routing is sure that a person is wanted', () => {
    expect(decide(situation('gimme somebody real', { routing: routing('human_wanted') })).outcome).toBe('handed_over')
  })

  it('hands over when the offer of a person is accepted', () => {
    const state = { ...newDialogue, expecting: 'person_offer', failures: 1 } as const
    expect(decide(situation('yes please', { state })).handover?.reason).toBe('requested')
  })

  it('goes on with the bot when the offer of a person is declined', () => {
    const state = { ...newDialogue, expecting: 'person_offer', failures: 1 } as const
    const turn = decide(situation('no thanks', { state }))
    expect(turn.outcome).toBe('small_talk')
    expect(turn.next.failures).toBe(0)
  })

  it('hands over a very bad mood', () => {
    const turn = decide(
      situation('this is the worst shop', { mood: { score: 0.05, label: 'negative', language: 'en' } }),
    )
    expect(turn.handover?.reason).toBe('negative_mood')
  })

  it('hands over a second negative message in a row, and not the first', () => {
    const mood = { score: 0.3, label: 'negative', language: 'en' } as const
    const first = decide(situation('this is bad', { mood, state: { ...newDialogue, negatives: 1 } }))
    const second = decide(situation('still bad', { mood, state: { ...newDialogue, negatives: 2 } }))
    expect(first.outcome).toBe('not_known')
    expect(second.handover?.reason).toBe('negative_mood')
  })

  it('hands over what a routing rule calls urgent, and leaves an urgent mood to the mood rule', () => {
    const urgent = routing('complaint', { priority: 'urgent' })
    expect(decide(situation('my lawyer will write', { routing: urgent })).handover?.reason).toBe('routing_rule')
    const mood = { score: 0.14, label: 'negative', language: 'en' } as const
    expect(decide(situation('bad', { routing: urgent, mood })).outcome).not.toBe('handed_over')
  })

  it('does not talk over people: it keeps the message and says who will answer', () => {
    const turn = decide(situation('Where is my order?', { withPeople: { escalationId: 'esc-7' } }))
    expect(turn.outcome).toBe('with_people')
    expect(turn.response).toContain('esc-7')
    expect(turn.handover).toBeUndefined()
  })
})

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

describe('articles', () => {
  it('answers with the passage, the steps and the title of the article', () => {
    const steps = [{ step: 1, title: 'Pack it', description: 'Use the box.' }]
    const turn = decide(situation('can I return a product?', { hits: [hit('kb-1', 0.8, { steps })] }))
    expect(turn.outcome).toBe('answered_from_knowledge')
    expect(turn.response).toContain('"Title of kb-1"')
    expect(turn.response).toContain('You can return a product within 30 days.')
    expect(turn.response).toContain('1. Pack it: Use the box.')
    expect(turn.sources).toEqual([{ type: 'article', id: 'kb-1', title: 'Title of kb-1' }])
  })

  it('does not answer below the threshold', () => {
    const about = (relevance: number) => ({ hits: [hit('kb-1', relevance, { content: 'Keep the box.' })] })
    expect(decide(situation('can I return it?', about(0.35))).outcome).toBe('clarified')
    expect(decide(situation('can I return it?', about(0.2))).outcome).toBe('not_known')
  })

  it('puts the article before others whose passage has the words of the question', () => {
    const hits = [hit('kb-1', 0.5, { content: 'Keep the box.' }), hit('kb-2', 0.48)]
    expect(decide(situation('can I return a product?', { hits })).sources).toMatchObject([{ id: 'kb-2' }])
  })

  it('answers from an article in its own language when there is one', () => {
    const turkish = hit('kb-2', 0.8, { title: 'Ürün iadesi', content: 'Ürünü 30 gün içinde iade edebilirsiniz.' })
    const hits = [turkish, hit('kb-1', 0.7)]
    expect(decide(situation('can I return a product?', { hits })).sources).toMatchObject([{ id: 'kb-1' }])
    const say = wordingIn('tr')
    expect(decide(situation('ürünü iade edebilir miyim?', { say, hits })).sources).toMatchObject([{ id: 'kb-2' }])
  })

  it('gives a fact without the steps around it', () => {
    const steps = [{ step: 1, title: 'Pack it', description: 'Use the box.' }]
    const turn = decide(
      situation('how many days do I have to return a product?', { hits: [hit('kb-1', 0.8, { steps })] }),
    )
    expect(turn.response).toContain('within 30 days')
    expect(turn.response).not.toContain('Pack it')
  })

  it('lets the customer choose between articles that are equally near', () => {
    const turn = decide(situation('returns', { hits: [hit('kb-1', 0.4), hit('kb-2', 0.39), hit('kb-3', 0.05)] }))
    expect(turn.outcome).toBe('clarified')
    expect(texts(turn.actions)).toEqual(['Title of kb-1', 'Title of kb-2', 'Talk to a person'])
  })

  it.each(['Title of kb-2', '2', 'the second one'])('answers from the article chosen by "%s"', (text) => {
    const hits = [hit('kb-1', 0.5), hit('kb-2', 0.49)]
    const asked = decide(situation('returns', { hits }))
    const turn = decide(situation(text, { state: asked.next, hits }))
    expect(turn.sources).toEqual([{ type: 'article', id: 'kb-2', title: 'Title of kb-2' }])
  })

  it('takes "yes" for the only article that it offered', () => {
    const hits = [hit('kb-1', 0.4, { content: 'Keep the box.' })]
    const asked = decide(situation('returns', { hits }))
    expect(asked.response).toContain('Did you mean this?')
    expect(decide(situation('yes', { state: asked.next, hits })).outcome).toBe('answered_from_knowledge')
  })

  it('does not ask the customer to choose twice in a row', () => {
    const hits = [hit('kb-1', 0.4, { content: 'Keep the box.' })]
    const asked = decide(situation('returns', { hits }))
    expect(decide(situation('no idea, returns things', { state: asked.next, hits })).outcome).toBe('not_known')
  })

  it('lets the customer choose between topics when routing is unsure', () => {
    const guess = routing('refunds', {
      confidence: 0.35,
      alternatives: [
        { intent: 'invoice', confidence: 0.3 },
        { intent: 'gift_card', confidence: 0.2 },
        { intent: 'account', confidence: 0.01 },
      ],
    })
    const turn = decide(situation('the thing with my money', { routing: guess }))
    expect(turn.outcome).toBe('clarified')
    expect(texts(turn.actions)).toEqual(['A refund', 'An invoice', 'Gift card', 'Talk to a person'])
  })

  it('asks for the order number when the customer chooses the order topic', () => {
    const guess = routing('order_status', { confidence: 0.4, alternatives: [{ intent: 'delivery', confidence: 0.3 }] })
    const asked = decide(situation('hmm that thing', { routing: guess }))
    const turn = decide(situation('The status of an order', { state: asked.next, routing: guess }))
    expect(turn.next.expecting).toBe('order_id')
  })

  it('takes a "yes" after an answer as thanks, and a "no" as a failure', () => {
    const answered = decide(situation('can I return a product?', { hits: [hit('kb-1', 0.8)] }))
    expect(decide(situation('Yes', { state: answered.next })).outcome).toBe('small_talk')
    const failed = decide(situation("No, that didn't help", { state: answered.next }))
    expect(failed.outcome).toBe('not_known')
    expect(failed.unanswered).toBe('can I return a product?')
  })
})

describe('several questions', () => {
  const part = (text: string, more: Partial<Part> = {}): Part => ({
    heard: hear(text),
    order: { kind: 'none' },
    hits: [],
    ...more,
  })
  const returns = part('can I return a product?', { hits: [hit('kb-1', 0.8)] })
  const cards = part('do you take cards?', { hits: [hit('kb-2', 0.8, { content: 'We take all cards.' })] })
  const unknown = part('who won the match?')
  const ask = (...parts: readonly Part[]) => decide(situation(parts.map(({ heard }) => heard.text).join(' ')), parts)

  it('are answered one by one, each under itself and with its source', () => {
    const turn = ask(returns, cards)
    expect(turn.outcome).toBe('answered_from_knowledge')
    expect(turn.response).toMatch(/“can I return a product\?”\n.*30 days.*“do you take cards\?”\n.*all cards/s)
    expect(turn.response.match(/Did that help\?/g)).toHaveLength(1)
    expect(turn.sources.map(({ id }) => id)).toEqual(['kb-1', 'kb-2'])
  })

  it('keep what is known when one is not, and report that one', () => {
    const turn = ask(unknown, returns)
    expect(turn.response).toMatch(/“who won the match\?”\nI'm sorry.*30 days.*connect you with a person\?$/s)
    expect(turn).toMatchObject({ outcome: 'answered_from_knowledge', unanswered: 'who won the match?' })
    expect(turn.next).toMatchObject({ expecting: 'person_offer', failures: 0 })
  })

  it('fail together: the second time people take over', () => {
    const first = ask(unknown, part('who lost it?'))
    expect(first.next.failures).toBe(1)
    const second = decide(situation('and then?', { state: first.next }), [unknown, part('who lost it?')])
    expect(second.handover?.reason).toBe('bot_failed')
  })

  it('ask back about one thing at the end, and about the other the next time', () => {
    const choice = part('returns', { hits: [hit('kb-1', 0.4), hit('kb-2', 0.39)] })
    const turn = ask(part('where is my order?'), choice, cards)
    expect(turn.response).toMatch(/all cards.*order number\?$/s)
    expect(turn.next).toMatchObject({ expecting: 'order_id', waiting: ['returns'] })
    expect(texts(turn.actions)).toEqual(["I don't have my order number", 'Find my order'])
  })

  it('about one order are told once', () => {
    const turn = ask(
      part('where is ORD-9876?', { order: found() }),
      part('when does it come?', { order: found(processing, false) }),
    )
    expect(turn.response.match(/ORD-9876/g)).toHaveLength(1)
  })

  it('give way to a wish for a person', () => {
    expect(ask(returns, part('I want to talk to a human')).handover?.reason).toBe('requested')
  })
})

describe('doubts, corrections and rude words', () => {
  const answered = decide(situation('can I return a product?', { hits: [hit('kb-1', 0.8)] }))

  it('names the source of its last answer', () => {
    const turn = decide(situation('are you sure?', { state: answered.next }))
    expect(turn.response).toContain('"Title of kb-1"')
    expect(turn.sources).toEqual(answered.sources)
  })

  it('asks for other words when it misunderstood, and hands over the second time', () => {
    const first = decide(situation("that's not what I asked", { state: answered.next }))
    expect(first).toMatchObject({ outcome: 'asked_back', unanswered: 'can I return a product?' })
    expect(decide(situation('no, wrong answer again', { state: first.next })).handover?.reason).toBe('bot_failed')
  })

  it('stays calm once when it is insulted, then people take over', () => {
    const first = decide(situation('you stupid bot'))
    expect(first).toMatchObject({ outcome: 'small_talk', next: { warned: true } })
    expect(decide(situation('idiot', { state: first.next })).handover?.reason).toBe('negative_mood')
  })

  it('answers the question behind rude words', () => {
    expect(decide(situation('where the fuck is my order')).next.expecting).toBe('order_id')
  })

  it.each(['I have chest pain after your pre-workout', 'we will see you in court', 'avukatım size yazacak'])(
    'hands over what is grave: %s',
    (text) => expect(decide(situation(text, { hits: [hit('kb-1', 0.9)] })).handover).toBeDefined(),
  )

  it('says which languages it speaks, in the language of the message where it can', () => {
    const mood = { score: 0.5, label: 'neutral', language: 'de' } as const
    const turn = decide(situation('Wann kommt mein Paket endlich an?', { mood }))
    expect(turn.response).toMatch(/Englisch und Türkisch.*English and Turkish/s)
  })

  it('does not ask for the same thing for ever', () => {
    const first = decide(situation('?'))
    const second = decide(situation('...', { state: first.next }))
    expect(decide(situation('?', { state: second.next })).outcome).toBe('handed_over')
  })
})

describe('what the bot does not know', () => {
  it('says so, offers a person, and reports the question', () => {
    const turn = decide(situation('Who won the match?'))
    expect(turn.outcome).toBe('not_known')
    expect(turn.response).toContain("don't know")
    expect(texts(turn.actions)).toEqual(['Talk to a person'])
    expect(turn.unanswered).toBe('Who won the match?')
  })

  it('offers an unhappy customer a person, not a list of topics', () => {
    const guess = routing('feedback', { confidence: 0.3, alternatives: [{ intent: 'refunds', confidence: 0.29 }] })
    const mood = { score: 0.2, label: 'negative', language: 'en' } as const
    const turn = decide(situation('this is the third time I write', { mood, routing: guess }))
    expect(turn.outcome).toBe('not_known')
    expect(turn.response).toContain("I'm sorry that this has been frustrating")
  })

  it('hands over after the second failure in a row', () => {
    const first = decide(situation('Who won the match?'))
    const second = decide(situation('And the one before?', { state: first.next }))
    expect(second.handover?.reason).toBe('bot_failed')
    expect(second.unanswered).toBe('And the one before?')
  })

  it('does not hand over when an answer lies between two failures', () => {
    const first = decide(situation('Who won the match?'))
    const answered = decide(situation('can I return it?', { state: first.next, hits: [hit('kb-1', 0.9)] }))
    expect(decide(situation('Who won?', { state: answered.next })).outcome).toBe('not_known')
  })

  it('says that it cannot look it up, and reports nothing, when the knowledge base gave no answer', () => {
    const { hits: _, ...known } = situation('Do you sell skis?')
    const turn = decide(known)
    expect(turn.response).toContain("can't look that up right now")
    expect(turn.unanswered).toBeUndefined()
  })
})

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
