import { describe, expect, it } from 'vitest'
import type { KeptAnalysis } from './analysis.ts'
import { correctedImpression, correctionOf, isConsistent } from './correction.ts'

const thresholds = { negativeBelow: 0.4, positiveAbove: 0.6 }

const kept: KeptAnalysis = {
  analysis_id: 'sent-1',
  at: 0,
  sentiment: 'neutral',
  sentiment_score: 0.5,
  dominant_emotions: ['neutral'],
  keywords: [],
  action_recommendations: [],
  confidence: 0.9,
  language: 'en',
  engine: 'embedded',
  evidence: [],
  analyzed_at: '2026-11-21T10:00:00Z',
}

const corrected = (sentiment: 'negative' | 'neutral' | 'positive' | 'mixed', sentiment_score?: number) => {
  const given = { sentiment, ...(sentiment_score !== undefined && { sentiment_score }) }
  return correctedImpression(kept, correctionOf(given, 'grace', '2026-11-21T11:00:00Z'), thresholds)
}

describe('what a corrected message shows', () => {
  it.each([
    ['negative', 0.2],
    ['positive', 0.8],
  ] as const)('where nobody gave a score and the old one does not fit: the middle of %s', (sentiment, score) => {
    expect(corrected(sentiment)).toMatchObject({ sentiment, sentiment_score: score })
  })

  it('keeps a score that fits the label, and takes the one that is given', () => {
    expect(corrected('mixed').sentiment_score).toBe(0.5)
    expect(corrected('neutral').sentiment_score).toBe(0.5)
    expect(corrected('positive', 0.95).sentiment_score).toBe(0.95)
  })
})

it.each([
  ['negative', 0.399, true],
  ['negative', 0.4, false],
  ['neutral', 0.4, true],
  ['neutral', 0.6, true],
  ['neutral', 0.601, false],
  ['positive', 0.6, false],
  ['positive', 0.601, true],
  ['mixed', 0, true],
] as const)('whether %s and a score of %s can be true at once: %s', (sentiment, score, can) => {
  expect(isConsistent(sentiment, score, thresholds)).toBe(can)
})
