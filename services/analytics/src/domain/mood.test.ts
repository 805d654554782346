import { expect, it } from 'vitest'
import { type Fact, newFact } from './fact.ts'
import { moodOf } from './mood.ts'

const withScores = (...scores: number[]): Fact => ({
  ...newFact('conv-1', '2025-02-01T00:00:00Z'),
  analyses: scores.length,
  score_millionths: scores.reduce((sum, score) => sum + score * 1_000_000, 0),
  ...(scores.length > 0 && { lowest_score: Math.min(...scores), highest_score: Math.max(...scores) }),
})

it('C-08 the mood of a conversation follows the mean of its messages', () => {
  expect(moodOf(withScores(0.39))).toBe('negative')
  expect(moodOf(withScores(0.4))).toBe('neutral')
  expect(moodOf(withScores(0.6))).toBe('neutral')
  expect(moodOf(withScores(0.61))).toBe('positive')
  expect(moodOf(withScores())).toBeUndefined()
})

it('C-08 a conversation with both poles is mixed unless one of them wins', () => {
  expect(moodOf(withScores(0.1, 0.9))).toBe('mixed')
  expect(moodOf(withScores(0.1, 0.1, 0.7))).toBe('negative')
})
