import { describe, expect, it } from 'vitest'
import { suggestedResponses } from './suggested-responses.ts'

const situation = (intent: string | undefined, text: string, order?: string) => ({
  intent,
  text,
  language: 'en',
  entities: order === undefined ? [] : [{ type: 'order_id' as const, value: order, start: 0, end: 0 }],
  destinationName: 'General support',
})

describe('suggestedResponses', () => {
  it('RTE-07 gives the printed request the printed responses', () => {
    expect(suggestedResponses(situation('product_returns', 'I need to return a damaged product'))).toEqual([
      "I understand you need to return a damaged product. I'll connect you with our returns department who can help process this for you.",
      "I'll need a few details about your return. Could you tell me what's damaged about the product?",
    ])
  })

  it('RTE-07 asks for the order number only when the message has none', () => {
    expect(suggestedResponses(situation('refunds', 'refund?'))[1]).toContain('order number')
    expect(suggestedResponses(situation('refunds', 'refund?', 'ORD-1'))[1]).toContain('ORD-1')
  })

  it('RTE-07 answers in Turkish what was asked', () => {
    const inTurkish = (intent: string, text: string) =>
      suggestedResponses({ ...situation(intent, text), language: 'tr' })
    expect(inTurkish('account', 'hesabımı silin')[1]).toContain('şifrenizi')
    expect(inTurkish('order_status', 'kargom nerede')[1]).toContain('sipariş numaranızı')
    expect(inTurkish('account', 'hesabımı silin').join(' ')).not.toContain('sipariş')
  })

  it('RTE-07 has something for every message', () => {
    expect(suggestedResponses(situation(undefined, 'quux'))).toHaveLength(2)
    expect(suggestedResponses({ ...situation('refunds', 'para iadesi'), language: 'tr' })[1]).toContain('sipariş')
  })
})
