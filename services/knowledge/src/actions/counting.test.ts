import { describe, expect, it } from 'vitest'
import type { StoredArticle } from '../tables.ts'
import { countArticles } from './counting.ts'

const article = (category: string, updated_at: string): StoredArticle => ({
  id: 'kb-1',
  title: 'Title',
  content: 'Content',
  category,
  author: 'ada',
  related_articles: [],
  steps: [],
  created_at: updated_at,
  updated_at,
  revision: 'rev-1',
})

const moves = (before: StoredArticle | undefined, after: StoredArticle | undefined) =>
  countArticles([{ before, after }]).map((write) =>
    write.kind === 'add' ? [...write.key, write.amounts.articles] : [],
  )

describe('countArticles', () => {
  const early = article('returns', '2026-10-31T23:59:59.999Z')

  it('counts a new article in its category and month', () => {
    expect(moves(undefined, early)).toEqual([
      ['categories', 'returns', 1],
      ['months', '2026-10', 1],
      ['months/returns', '2026-10', 1],
    ])
  })

  it('moves a changed one, and leaves alone what stays', () => {
    expect(moves(early, article('delivery', '2026-10-31T23:59:59.999Z'))).toEqual([
      ['categories', 'returns', -1],
      ['months/returns', '2026-10', -1],
      ['categories', 'delivery', 1],
      ['months/delivery', '2026-10', 1],
    ])
    expect(moves(early, article('returns', '2026-11-01T00:00:00.000Z'))).toHaveLength(4)
    expect(moves(early, early)).toEqual([])
  })

  it('takes a deleted one out', () => {
    expect(moves(early, undefined).map((move) => move[2])).toEqual([-1, -1, -1])
  })
})
