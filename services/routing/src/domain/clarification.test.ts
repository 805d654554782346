import { describe, expect, it } from 'vitest'
import { clarificationOf } from './clarification.ts'

const guess = (intent: string, confidence: number) => ({ intent, confidence })
const unclear = (guesses: readonly ReturnType<typeof guess>[], more = {}) => ({
  guesses,
  settings: [],
  language: 'en',
  ...more,
})

describe('clarificationOf', () => {
  it('asks between the two or three that are in question', () => {
    const three = unclear([guess('refunds', 0.4), guess('payment', 0.3), guess('invoice', 0.15), guess('account', 0.1)])
    expect(clarificationOf(three, 0.5)?.question).toBe('Is it about a refund, a payment or an invoice?')
    const two = unclear([guess('refunds', 0.45), guess('LATE_booking', 0.35), guess('account', 0.05)])
    expect(clarificationOf(two, 0.5)?.question).toBe('Is it about a refund or late booking?')
  })

  it('asks in Turkish, and in the words of the owner', () => {
    const turkish = unclear([guess('refunds', 0.4), guess('late', 0.3)], {
      language: 'tr',
      settings: [{ intent: 'late', title: 'geç giriş' }],
    })
    expect(clarificationOf(turkish, 0.5)).toEqual({
      question: 'Konunuz hangisi: para iadesi, geç giriş?',
      intents: [
        { intent: 'refunds', confidence: 0.4, title: 'para iadesi' },
        { intent: 'late', confidence: 0.3, title: 'geç giriş' },
      ],
    })
  })

  it('asks nothing when one is likely enough, or only one is in question', () => {
    expect(clarificationOf(unclear([guess('refunds', 0.5), guess('payment', 0.3)]), 0.5)).toBeUndefined()
    expect(clarificationOf(unclear([guess('refunds', 0.4), guess('payment', 0.05)]), 0.5)).toBeUndefined()
  })
})
