import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newDialogue } from './dialogue-state.ts'
import { hear } from './heard.ts'
import { partsOf, questionsOf } from './parts.ts'

const textsOf = (message: string) => partsOf(hear(message)).map(({ text }) => text)

describe('the questions of a message', () => {
  it.each([
    ['Where is ORD-9876? And can I return the shoes?', ['Where is ORD-9876?', 'And can I return the shoes?']],
    ['how long is delivery and do you ship to Norway?', ['how long is delivery', 'do you ship to Norway?']],
    ['1) what are your hours 2) how much is express', ['what are your hours', 'how much is express']],
    [
      'Good morning, I forgot my password and I also need an invoice. Can you help?',
      ['Good morning, I forgot my password', 'I also need an invoice.'],
    ],
    ['ORD-9876 nerede? Bir de iade süresi kaç gün?', ['ORD-9876 nerede?', 'Bir de iade süresi kaç gün?']],
    [
      'My order is ORD-9878 - when does it come? And how do I return the boots?',
      ['My order is ORD-9878 - when does it come?', 'And how do I return the boots?'],
    ],
    [
      'It is about ORD-9878. When does it come? How do I return worn boots?',
      ['It is about ORD-9878. When does it come?', 'How do I return worn boots?'],
    ],
    ['- where is my order\n- how do I pay', ['where is my order', 'how do I pay']],
    [
      'could you let me know (a) the tracking number and (b) whether I have to sign?',
      ['the tracking number', 'whether I have to sign?'],
    ],
    [
      'I placed ORD-9912. Please tell me (1) the tracking number (2) whether I have to sign?',
      ['ORD-9912: the tracking number', 'whether I have to sign?'],
    ],
    ['Kapıda ödeme var mı, bir de kargo kaç günde gelir?', ['Kapıda ödeme var mı', 'kargo kaç günde gelir?']],
    [
      'hi, 2 things: when will ORD-9904 get here and can I still swap the bottle?',
      ['hi, 2 things: when will ORD-9904 get here', 'can I still swap the bottle?'],
    ],
    [
      'kaç güne kadar iade edebilirim ve parası ne zaman yatar',
      ['kaç güne kadar iade edebilirim', 'parası ne zaman yatar'],
    ],
    [
      'Hello, could you tell me (1) the delivery cost (2) whether I can change it and (3) how I pay?',
      ['the delivery cost', 'whether I can change it', 'how I pay?'],
    ],
  ])('%s', (message, parts) => expect(textsOf(message)).toEqual(parts))

  it.each([
    'how and when will I get it?',
    'Where is my order? Is that possible?',
    'My parcel came today and when I opened the box I saw that it was empty. What can I do?',
    'I bought a tent. The pole is bent. How do I get a new one?',
    'I want a refund',
    'sorry can we continue in english? when is it coming',
  ])('are one: %s', (message) => expect(textsOf(message)).toEqual([message]))

  it('lose the refusal of a person beside them', () => {
    expect(textsOf("I don't need an agent. Do you deliver to Skye?")).toEqual(['Do you deliver to Skye?'])
  })

  it('lose the thanks around them', () => {
    expect(textsOf('Thanks! One more thing: how do I unsubscribe?')).toEqual(['One more thing: how do I unsubscribe?'])
  })

  it('include those that waited', () => {
    const waiting = { ...newDialogue, waiting: ['how do I pay?'] }
    expect(questionsOf(hear('9876'), waiting).map(({ text }) => text)).toEqual(['9876', 'how do I pay?'])
  })

  it('are at least one and at most five, and lose no word of a question', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Where is it now?', 'How much is that one?', 'Hi.', 'and'), { minLength: 1 }),
        (said) => {
          const parts = partsOf(hear(said.join(' ')))
          expect(parts.length).toBeGreaterThanOrEqual(1)
          expect(parts.length).toBeLessThanOrEqual(5)
          const asked = said.filter((text) => text.endsWith('?')).length
          expect(
            parts
              .map(({ text }) => text)
              .join(' ')
              .split('?').length - 1,
          ).toBe(asked)
        },
      ),
    )
  })
})

it('reads a list to its end, not what follows it', () => {
  const mail =
    'I have questions:\n1. Can I still return the bottle?\n2. Do you deliver to Ireland?\nI look forward to hearing from you.'
  expect(partsOf(hear(mail)).map(({ text }) => text.trim())).toEqual([
    'Can I still return the bottle?',
    'Do you deliver to Ireland?',
  ])
})
