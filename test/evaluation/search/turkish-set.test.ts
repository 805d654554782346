import { createSearchIndex } from '@customer-service/language'
import { describe, expect, it } from 'vitest'
import { ndcgAt10 } from './ranking-metrics.ts'
import { QUESTION_KINDS, readTurkishSet } from './turkish-set.ts'

const { documents, queries } = readTurkishSet()

describe('the Turkish set', () => {
  it('asks four kinds of questions on each article, none of them twice', () => {
    for (const { id } of documents) {
      expect(queries.filter(({ answers }) => answers.has(id)).map(({ kind }) => kind)).toEqual(QUESTION_KINDS)
    }
    expect(new Set(queries.map(({ text }) => text))).toHaveLength(queries.length)
  })

  it('KNW-13 is answered by the first hit for six questions of seven', () => {
    const index = createSearchIndex()
    for (const { id, title, body } of documents) index.put(id, { title, content: body, category: 'all' })
    const found = queries.map(({ text, answers }) => ({ ids: index.search(text).hits.map(({ id }) => id), answers }))
    const share = found.filter(({ ids: [first = ''], answers }) => answers.has(first)).length / found.length
    const ndcg = found.reduce((sum, { ids, answers }) => sum + ndcgAt10(ids, answers), 0) / found.length
    expect(share).toBeGreaterThan(0.86)
    expect(ndcg).toBeGreaterThan(0.92)
  })
})
