import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classify } from './classify.ts'
import { defaultIntentModel, shopExamples } from './default-intent-model.ts'
import { trainIntents } from './train-intents.ts'

const intentOf = (text: string) => classify(defaultIntentModel(), text).ranked[0]?.intent

describe('the default intents of a shop', () => {
  it.each([
    ['Where is my order ORD-9876?', 'order_status'],
    ['I need to return a damaged product', 'product_returns'],
    ['when do i get my money back', 'refunds'],
    ['pls cancle my order', 'order_cancellation'],
    ['my card was declined', 'payment'],
    ['I want to speak with a real person', 'human_wanted'],
    ['could you help me reset my pasword', 'account'],
    ['do you ship to Norway', 'delivery'],
    ['hello', 'greeting'],
    ['thanks a lot', 'thanks'],
    ['yes', 'affirmation'],
    ['no', 'negation'],
    ['siparisim nerde', 'order_status'],
    ['ürünü iade edeceğim', 'product_returns'],
    ['yetkili biriyle görüşebilir miyim', 'human_wanted'],
  ])('hear in "%s" %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent)
  })

  it.each(['who is the president of Peru', 'play some jazz music', 'asdfgh', '?!', ''])(
    'take "%s" for out of scope',
    (text) => {
      expect(classify(defaultIntentModel(), text).outOfScope).toBe(true)
    },
  )

  it('have varied examples, none of them under two intents', () => {
    const texts = shopExamples().map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    const counts = Map.groupBy(shopExamples(), ({ intent }) => intent)
    for (const [, examples] of counts) expect(examples.length).toBeGreaterThanOrEqual(15)
  })
})

describe('trainIntents', () => {
  const colours = [
    { text: 'paint it red', intent: 'red' },
    { text: 'a red one please', intent: 'red' },
    { text: 'paint it blue', intent: 'blue' },
    { text: 'the blue colour', intent: 'blue' },
  ]

  it('learns from a handful of examples', () => {
    const model = trainIntents(colours)
    expect(classify(model, 'red').ranked[0]?.intent).toBe('red')
    expect(classify(model, 'something blue').ranked[0]?.intent).toBe('blue')
  })

  it('gives the same model for the same examples in any order', () => {
    const weights = trainIntents(colours).weights
    fc.assert(
      fc.property(fc.shuffledSubarray(colours, { minLength: colours.length }), (shuffled) => {
        expect(trainIntents(shuffled).weights).toEqual(weights)
      }),
      { numRuns: 5 },
    )
  })
})
