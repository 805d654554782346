import { describe, expect, it } from 'vitest'
import { hit, processing, routing, situation } from '../../test/situation.ts'
import { decide, type Part } from './decide.ts'
import { hear } from './heard.ts'
import { wordingIn } from './wording/in-language.ts'

const found = (order = processing, isNew = true) => ({ kind: 'found', order, isNew }) as const
const texts = (actions: readonly { text: string }[]) => actions.map(({ text }) => text)

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

  it('credits the article whose title names the intent, in Turkish in whatever form its words stand', () => {
    const hits = [
      hit('kb-1', 0.4, { title: 'Ödemeler' }),
      hit('kb-2', 0.38, { title: 'Siparişin iptali nasıl yapılır?' }),
    ]
    const asked = { hits, routing: routing('order_cancellation'), say: wordingIn('tr') }
    expect(texts(decide(situation('bunu geri almak istiyorum', asked)).actions)[0]).toBe(
      'Siparişin iptali nasıl yapılır?',
    )
  })

  it('asks for more where no other article has a word of the question, and this one has few', () => {
    const stranger = { hits: [hit('kb-1', 0.41, { content: 'The time until a parcel arrives is two days.' })] }
    expect(decide(situation('what time is the next train to leeds', stranger)).outcome).not.toMatch(/^answered/)
    const own = { ...stranger, routing: routing('delivery') }
    const named = hit('kb-1', 0.41, { title: 'Delivery', content: 'The time until a parcel arrives is two days.' })
    expect(decide(situation('what time is the next van to leeds', { ...own, hits: [named] })).outcome).toMatch(
      /^answered/,
    )
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
    const turn = decide(situation('your app has been like this for weeks', { mood, routing: guess }))
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
    const { hits: _, ...known } = situation('Do you sell skis?', { query: 'Do you sell skis?' })
    const turn = decide(known)
    expect(turn.response).toContain("can't look that up right now")
    expect(turn.unanswered).toBeUndefined()
  })
})
