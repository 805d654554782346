import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classify } from './classify.ts'
import { loadIntentModel, packIntentModel } from './pack-intent-model.ts'
import { shopExamples } from './shop-messages.ts'
import { trainIntents } from './train-intents.ts'

const SHIPPED = inflateRawSync(readFileSync(new URL('../../models/shop-intents.bin', import.meta.url)))
const shop = loadIntentModel(SHIPPED)

describe('the shipped intents of a shop', () => {
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
    expect(classify(shop, text)).toMatchObject({ outOfScope: false, ranked: [{ intent }, {}, {}, {}, {}] })
  })

  it.each(['who is the president of Peru', 'play some jazz music', 'asdfgh', '?!', ''])(
    'take "%s" for out of scope',
    (text) => {
      expect(classify(shop, text).outOfScope).toBe(true)
    },
  )

  it('have varied examples, none of them under two intents', () => {
    const texts = shopExamples().map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    const counts = Map.groupBy(shopExamples(), ({ intent }) => intent)
    for (const [, examples] of counts) expect(examples.length).toBeGreaterThanOrEqual(15)
  })
})

const COLOURS = ['red', 'blue', 'green']
const colours = COLOURS.flatMap((intent) =>
  [`paint it ${intent}`, `a ${intent} one please`, `the ${intent} colour`, `do you have ${intent}`, `${intent}!`].map(
    (text) => ({ text, intent }),
  ),
)

describe('trainIntents', () => {
  it('learns from a handful of examples', () => {
    const { model } = trainIntents(colours)
    expect(classify(model, 'red').ranked[0]?.intent).toBe('red')
    expect(classify(model, 'something blue').ranked[0]?.intent).toBe('blue')
    expect(classify(model, 'gren').ranked[0]?.intent).toBe('green')
  })

  it('gives the same model for the same examples in any order', { timeout: 60_000 }, () => {
    const sorted = packIntentModel(trainIntents(colours).model)
    fc.assert(
      fc.property(fc.shuffledSubarray(colours, { minLength: colours.length }), (shuffled) => {
        expect(Buffer.compare(packIntentModel(trainIntents(shuffled).model), sorted)).toBe(0)
      }),
      { numRuns: 3 },
    )
  })

  it('tries every example on a model that it did not train', () => {
    const { report } = trainIntents(colours)
    expect(report.metrics.examples).toBe(colours.length)
    expect(report.intents.map(({ intent }) => intent)).toEqual(['blue', 'green', 'red'])
  })

  it('names examples that stand under two intents', () => {
    const { report } = trainIntents([...colours, { text: 'Paint it RED!', intent: 'blue' }])
    expect(report.conflicts).toEqual([{ text: expect.stringMatching(/paint it red/i), intents: ['blue', 'red'] }])
  })

  it('needs two intents', () => {
    expect(() => trainIntents([{ text: 'a', intent: 'a' }])).toThrow(RangeError)
  })
})

describe('a packed model', () => {
  it('answers as the model it was made of', () => {
    const { model } = trainIntents(colours, { outOfScope: ['tell me a joke'] })
    const loaded = loadIntentModel(packIntentModel(model))
    for (const { text } of colours) expect(classify(loaded, text)).toEqual(classify(model, text))
  })

  it('is refused when it is something else or cut off', () => {
    expect(() => loadIntentModel(Buffer.from('{"format":"other"}\0'))).toThrow()
    expect(() => loadIntentModel(Buffer.from('no model'))).toThrow()
    expect(() => loadIntentModel(SHIPPED.subarray(0, SHIPPED.length / 2))).toThrow()
  })
})
