import { describe, expect, it } from 'vitest'
import { hit, routing, situation } from '../../test/situation.ts'
import { decide } from './decide.ts'
import { newDialogue } from './dialogue-state.ts'

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
    const mood = (score: number) => ({ score, label: 'negative', language: 'en' }) as const
    const decided = (score: number) => decide(situation('bad', { routing: urgent, mood: mood(score) }))
    expect(decided(0.149).outcome).not.toBe('handed_over')
    expect(decided(0.15).handover?.reason).toBe('routing_rule')
  })

  it('does not talk over people: it keeps the message and says who will answer', () => {
    const turn = decide(situation('Where is my order?', { withPeople: { escalationId: 'esc-7' } }))
    expect(turn.outcome).toBe('with_people')
    expect(turn.response).toContain('esc-7')
    expect(turn.handover).toBeUndefined()
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
