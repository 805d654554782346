import { DEFAULT_THRESHOLDS } from '@customer-service/language'
import { describe, expect, it } from 'vitest'
import { embeddedSentimentEngine } from '../engines/embedded-sentiment-engine.ts'
import { recommendations, type Situation } from './recommendations.ts'

const engine = embeddedSentimentEngine(DEFAULT_THRESHOLDS)
const recommended = async (text: string, more: Partial<Situation> = {}) =>
  recommendations(text, await engine.read(text, 0), {
    escalateBelow: 0.35,
    negativesInARow: 0,
    trend: 'steady',
    ...more,
  })
const types = async (text: string) => (await recommended(text)).map(({ type }) => type)

describe('recommendations', () => {
  it('SEN-08 gives the printed message the printed recommendation', async () => {
    const text = "I've been waiting for 3 days and still haven't received any update on my order. This is frustrating."
    const [only, ...others] = await recommended(text)
    expect(others).toEqual([])
    expect(only).toMatchObject({
      type: 'escalate',
      reasoning: 'Strong negative sentiment with frustration about order delays',
    })
    expect(Math.abs((only?.confidence ?? 0) - 0.75)).toBeLessThanOrEqual(0.1)
  })

  it.each([
    ['gratitude', 0.71, true],
    ['satisfaction', 0.71, true],
    ['joy', 0.71, true],
    ['excitement', 0.71, false],
    ['joy', 0.7, false],
  ] as const)('thanks a customer who shows %s with a score of %s: %s', async (emotion, score, isThanked) => {
    const reading = { ...(await engine.read('Fine', 0)), emotions: [emotion], sentiment: 'positive', score } as const
    const given = recommendations('Fine', reading, { escalateBelow: 0.35, negativesInARow: 0, trend: 'steady' })
    expect(given.map(({ type }) => type)).toEqual(isThanked ? ['thank'] : [])
  })

  it('gives nothing for a plain question', async () => {
    expect(await recommended('Where is my order ORD-9876?')).toEqual([])
  })

  it.each([
    ['My lawyer will contact you', 'escalate'],
    ['The charger caught fire', 'escalate'],
    ['avukatıma veriyorum', 'escalate'],
    ['Kargom bozuk geldi, tüketici hakem heyeti bakacak', 'escalate'],
    ['The parcel came a day late', 'apologize'],
    ['I need this urgently', 'prioritize'],
    ['acil cevap lazım', 'prioritize'],
    ['please cancel my subscription', 'retain'],
    ['Thank you so much, excellent service, I love it!', 'thank'],
    ['The shoes are beautiful but the delivery was terribly slow', 'follow_up'],
    ["I'm confused by the two invoices", 'follow_up'],
  ])('for "%s" says %s', async (text, type) => {
    expect(await types(text)).toContain(type)
  })

  it.each([
    ["I'd kill for this jacket"],
    ['Is a legally required invoice included?'],
    ['Can I talk about returns?'],
    ['These cookies are dangerously good'],
    ['Your team is on fire, thank you!'],
    ['Do you ship scrubs to a hospital address?'],
    ['How does your fraud protection work?'],
    ['The last time I ordered, everything was perfect'],
    ['Kargo hemen geldi, teşekkürler'],
    ['Yetkili servis nerede?'],
    ['Müşteri temsilciniz çok kibardı'],
    ['The app declined my top up. What did I do wrong?'],
    ['Can I change my PIN?'],
    ['Patlamış mısır makinesi var mı?'],
  ])('SEN-08 does not escalate "%s"', async (text) => {
    expect(await types(text)).not.toContain('escalate')
  })

  it('SEN-08 neither apologises for nor follows up a plain question about how something is done', async () => {
    expect(await types('How can I check the cancellation fees?')).toEqual([])
    expect(await types('I do not know how I could cancel the order I have made')).not.toContain('apologize')
  })

  it('SEN-08 escalates what a calm voice says too', async () => {
    for (const text of ['Can I talk to a human please?', 'My son had an allergic reaction to the cream']) {
      expect(await types(text)).toContain('escalate')
    }
  })

  it('SEN-08 escalates the third unhappy message in a row, and says so', async () => {
    const text = 'Still no answer, this is getting annoying'
    expect(await recommended(text, { escalateBelow: 0 })).toEqual([expect.objectContaining({ type: 'apologize' })])
    const [first] = await recommended(text, { escalateBelow: 0, negativesInARow: 3 })
    expect(first).toEqual({
      type: 'escalate',
      confidence: 0.75,
      reasoning: '3 unhappy messages in a row',
    })
  })

  it('SEN-08 recommends each action once, with all its reasons', async () => {
    const [first, ...others] = await recommended('This is a scandal, I will sue you, let me speak to your manager')
    expect(first?.type).toBe('escalate')
    expect(first?.reasoning).toMatch(/legal steps \("will sue"\).*person \("speak to your manager"\)/)
    expect(others.map(({ type }) => type)).not.toContain('escalate')
  })

  it('hurries where the mood of the conversation gets worse', async () => {
    expect(await types('and now what?')).not.toContain('prioritize')
    const worse = await recommended('and now what?', { trend: 'worsening' })
    expect(worse).toContainEqual(expect.objectContaining({ type: 'prioritize' }))
  })

  it('quotes the words it acts on', async () => {
    const [first] = await recommended('I will take legal action')
    expect(first?.reasoning).toContain('legal action')
  })

  it('puts the surest first', async () => {
    const text = 'URGENT!!! worst company ever, my lawyer will sue you, I will never buy again'
    const confidences = (await recommended(text)).map(({ confidence }) => confidence)
    expect(confidences.length).toBeGreaterThan(2)
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a))
  })
})
