import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeSentiment, DEFAULT_THRESHOLDS, loadSentimentModel, sentimentScore } from '../src/index.ts'

const bytes = readFileSync(new URL('../models/mood.bin', import.meta.url))
const model = loadSentimentModel(bytes)
const read = (text: string) => analyzeSentiment(text, { model })

const word = fc.constantFrom(
  ...[
    'bad',
    '😡',
    'ürün',
    'great',
    'not',
    'but',
    'waiting',
    '!',
    'still haven’t',
    'order',
    'the',
    ',',
    'love',
    'SLOW',
    'never',
  ],
)

/** Processor time of this thread, the least of three: whatever else the machine does. */
function milliseconds(work: () => unknown): number {
  const costs = [1, 2, 3].map(() => {
    const before = process.threadCpuUsage()
    work()
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1_000
  })
  return Math.min(...costs)
}

describe('the shipped sentiment model', () => {
  it('SEN-11 reads the printed message as printed', () => {
    const found = read(
      "I've been waiting for 3 days and still haven't received any update on my order. This is frustrating.",
    )
    expect(found.sentiment).toBe('negative')
    expect(Math.abs(found.score - 0.28)).toBeLessThan(0.04)
    expect(found.emotions).toEqual(['frustration', 'disappointment'])
    expect(found.keywords).toEqual(['waiting', 'frustrating', 'order', 'update'])
  })

  it.each([
    ['Where is my order ORD-9876?', 'neutral'],
    ['how do I cancel my order', 'neutral'],
    ['When will my refund arrive?', 'neutral'],
    ['can I change my delivery address?', 'neutral'],
    ['talk to a human', 'neutral'],
    ['Thank you so much, this was really helpful!', 'positive'],
    ['great great great', 'positive'],
    ['sooo gooood 😍', 'positive'],
    ['I am not happy with the quality', 'negative'],
    ['THIS IS UNACCEPTABLE!!! worst service ever', 'negative'],
    ["I can't reset my damn password", 'negative'],
    ['I was charged twice', 'negative'],
    ["I haven't received my order yet", 'negative'],
    ['You lost my package and nobody answers', 'negative'],
    ['The shoes are beautiful but the delivery was terribly slow', 'mixed'],
    ['The food was great, the waiter was rude', 'mixed'],
  ])('reads "%s" as %s', (text, label) => {
    expect(read(text).sentiment).toBe(label)
  })

  it.each([
    ['Thanks for nothing', 'negative'],
    ['thank you for wasting my whole morning', 'negative'],
    ['cheers for keeping me waiting two hours', 'negative'],
    ['thank you for making my day', 'positive'],
    ['Thank you for your reply, but this does not help me at all', 'negative'],
    ['Could you tell me when it ships? Many thanks', 'neutral'],
    ['please send me the form thanks', 'neutral'],
    ['no thank you', 'neutral'],
    ['Thank you so much for the fast delivery', 'positive'],
    ['far from satisfied', 'negative'],
    ['the case was not worth it', 'negative'],
    ['I have never been so disappointed', 'negative'],
    ['never had a better experience', 'positive'],
    ["I can't fault the service", 'positive'],
    ['1/10', 'negative'],
    ['5 stars', 'positive'],
  ])('reads "%s" as %s: by courtesy, irony, turns of phrase and marks', (text, label) => {
    expect(read(text).sentiment).toBe(label)
    expect(sentimentScore(text, { model })).toBe(read(text).score)
  })

  it.each([
    ['I am very dissapointed, my pakage arived broekn', 'negative'],
    ['teh delievery was terible', 'negative'],
    ['thnaks, taht was realy helpfull', 'positive'],
    ['how do I cancle my subscripton', 'neutral'],
  ])('reads "%s" as it was meant: %s', (text, label) => {
    expect(read(text).sentiment).toBe(label)
  })

  it.each([
    ['My package is late', ['frustration', 'disappointment']],
    ['you are thieves, give me my money back NOW or I will sue you', ['anger']],
    ['my card was stolen, please help', ['worry', 'disappointment']],
    ['finally solved, what a relief', ['relief']],
    ['thank you so much', ['gratitude']],
  ])('hears in "%s" one of %j first', (text, emotions) => {
    expect(emotions).toContain(read(text).emotions[0])
  })

  it('hears both sides of a mixed mood', () => {
    const { sentiment, emotions } = read('The shoes are beautiful but the delivery was terribly slow')
    expect(sentiment).toBe('mixed')
    expect(emotions).toContain('satisfaction')
    expect(emotions.length).toBeGreaterThan(1)
  })

  it('scores fury below what upset customers write, and those below requests', () => {
    const scores = (texts: readonly string[]) => texts.map((text) => read(text).score)
    const fury = scores(['fuck you, you bunch of liars', 'I hate you, this is the worst company ever, disgusting'])
    const upset = scores(['I am disappointed with the quality', 'my order is late again, not happy'])
    const requests = scores(['how do I cancel my order', 'please send me the invoice'])
    expect(Math.max(...fury)).toBeLessThan(0.25)
    expect(Math.min(...upset)).toBeGreaterThan(0.28)
    expect(Math.max(...upset)).toBeLessThan(Math.min(...requests))
  })

  it('hears no mood in numbers alone, however many', () => {
    expect(read('1234567890 '.repeat(900))).toMatchObject({ sentiment: 'neutral', score: 0.5, emotions: ['neutral'] })
    expect(sentimentScore('12345', { model })).toBe(0.5)
  })

  it('leaves Turkish to its lexicon', () => {
    const text = 'Siparişim hala gelmedi, rezalet!'
    expect(read(text)).toEqual(analyzeSentiment(text))
    expect(sentimentScore(text, { model })).toBe(sentimentScore(text))
  })

  it('C-08 labels by its score, unless praise and criticism meet', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const { sentiment, score } = read(words.join(' '))
        const { negativeBelow, positiveAbove } = DEFAULT_THRESHOLDS
        const side = score < negativeBelow ? 'negative' : score > positiveAbove ? 'positive' : 'neutral'
        expect([side, 'mixed']).toContain(sentiment)
        expect(sentimentScore(words.join(' '), { model })).toBe(score)
      }),
    )
  })

  it('names the spans that moved the score, in the text itself, in order', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ')
        let last = 0
        for (const { text: span, start, end, weight } of read(text).evidence) {
          expect(text.slice(start, end)).toBe(span)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(Math.abs(weight)).toBeLessThanOrEqual(1)
          last = start
        }
      }),
    )
  })

  it('gives numbers from 0 to 1 and at least one emotion for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { score, confidence, emotions } = read(text)
        expect(score >= 0 && score <= 1 && confidence >= 0 && confidence <= 1).toBe(true)
        expect(emotions.length).toBeGreaterThan(0)
      }),
    )
  })

  it('loads at the cost of a few passes over its bytes', () => {
    const pass = milliseconds(() => Buffer.from(bytes.toString('base64'), 'base64'))
    expect(milliseconds(() => loadSentimentModel(bytes)) / pass).toBeLessThan(10)
  })

  it('refuses bytes that are no model, or not all of one', () => {
    expect(() => loadSentimentModel(new Uint8Array(100))).toThrow('Not a sentiment model')
    expect(() => loadSentimentModel(bytes.subarray(0, bytes.length - 1))).toThrow('damaged')
  })
})
