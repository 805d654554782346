import { analyzeSentiment } from '@customer-service/language'
import { describe, expect, it } from 'vitest'
import { recommendations } from './recommendations.ts'

const types = (text: string) => recommended(text).map(({ type }) => type)
const recommended = (text: string) => recommendations(text, { ...analyzeSentiment(text), engine: 'embedded' }, 0.35)

describe('recommendations', () => {
  it('SEN-08 gives the printed message the printed recommendation', () => {
    const text = "I've been waiting for 3 days and still haven't received any update on my order. This is frustrating."
    const [only, ...others] = recommended(text)
    expect(others).toEqual([])
    expect(only).toMatchObject({
      type: 'escalate',
      reasoning: 'Strong negative sentiment with frustration about order delays',
    })
    expect(only?.confidence).toBeCloseTo(0.75, 1)
  })

  it('gives nothing for a plain question', () => {
    expect(recommended('Where is my order ORD-9876?')).toEqual([])
  })

  it.each([
    ['My lawyer will contact you', 'escalate'],
    ['The charger caught fire', 'escalate'],
    ['avukatıma veriyorum', 'escalate'],
    ['Kargom bozuk geldi, tüketici hakem heyeti bakacak', 'escalate'],
    ['My order was damaged', 'apologize'],
    ['I need this urgently', 'prioritize'],
    ['acil cevap lazım', 'prioritize'],
    ['please cancel my subscription', 'retain'],
    ['Thank you so much, excellent service, I love it!', 'thank'],
    ['The shoes are beautiful but the delivery was terribly slow', 'follow_up'],
    ["I'm confused by the two invoices", 'follow_up'],
  ])('for "%s" says %s', (text, type) => {
    expect(types(text)).toContain(type)
  })

  it('quotes the words it acts on', () => {
    expect(recommended('I will take legal action')[0]?.reasoning).toContain('legal action')
  })

  it('puts the surest first', () => {
    const confidences = recommended('URGENT!!! worst company ever, my lawyer will sue you, I will never buy again').map(
      ({ confidence }) => confidence,
    )
    expect(confidences.length).toBeGreaterThan(2)
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a))
  })
})
