import { jsonBytes } from '@customer-service/core'
import { describe, expect, it } from 'vitest'
import type { StoredArticle } from '../tables.ts'
import { shownArticle, toHit } from './search-hit.ts'

const article = (content: string, stepLength: number): StoredArticle => ({
  id: 'kb-1',
  title: '返品'.repeat(150),
  content,
  category: 'returns',
  author: 'ada',
  related_articles: [],
  steps: Array.from({ length: stepLength === 0 ? 0 : 50 }, () => ({
    title: 'Pack',
    description: 'ü'.repeat(stepLength),
  })),
  created_at: '2026-11-21T10:00:00.000Z',
  updated_at: '2026-11-21T10:00:00.000Z',
  revision: 'rev-1',
})

const found = (hits: number, text = 'Pack it.') => ({ score: 0.9, views: 3, snippet: { text, matches: [] }, hits })

describe('toHit', () => {
  it('shows a short article whole, with its steps numbered', () => {
    const hit = toHit(shownArticle(article('Pack it.', 10)), found(10))
    expect(hit.content).toBe('Pack it.')
    expect(hit.steps?.[49]).toEqual({ step: 50, title: 'Pack', description: 'üüüüüüüüüü' })
  })

  it('has no steps for an article without any, nor when they would leave no room for the text', () => {
    expect(toHit(shownArticle(article('Pack it.', 0)), found(10))).not.toHaveProperty('steps')
    const crowded = toHit(shownArticle(article('箱'.repeat(3_000), 2_000)), found(100))
    expect(crowded).not.toHaveProperty('steps')
    expect(crowded.content.length).toBeGreaterThan(400)
  })

  it('never takes more than its share of an answer', () => {
    for (const stepLength of [0, 5, 20, 200, 2_000]) {
      expect(jsonBytes(toHit(shownArticle(article('箱"'.repeat(3_000), stepLength)), found(100)))).toBeLessThanOrEqual(
        2_500,
      )
    }
  })

  it('shows what the query is about, unless the answer has no room for it', () => {
    const shown = shownArticle(article('Pack it.', 10))
    expect(toHit(shown, found(10)).snippet).toEqual({ text: 'Pack it.', matches: [] })
    const long = toHit(shown, found(100, '\u0001'.repeat(400)))
    expect(long).not.toHaveProperty('snippet')
    expect(
      jsonBytes(toHit(shownArticle(article('箱'.repeat(3_000), 0)), found(100, '箱'.repeat(200)))),
    ).toBeLessThanOrEqual(2_500)
  })
})
