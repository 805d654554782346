import { createSearchIndex } from '@customer-service/language'
import { describe, expect, it } from 'vitest'
import { demoArticles } from './index.ts'

const QUESTIONS = {
  'kb-12345': 'my bottle arrived broken, how do I return a damaged product?',
  'kb-12349': 'Where is my refund?',
  'kb-12353': 'I want to track my order',
  'kb-12355': 'please cancel my order',
  'kb-12356': 'is there a cancellation fee?',
  'kb-12357': 'I need the invoice of my last purchase',
  'kb-12361': 'how can I change the shipping address',
  'kb-12363': 'do you deliver to my pincode?',
  'kb-12366': 'can I pay cash on delivery?',
  'kb-12368': 'I have been charged twice',
  'kb-12374': 'I forgot my password',
  'kb-12383': 'how do I write a review',
  'kb-12385': 'unsubscribe me from the newsletter',
  'kb-12389': 'I want to talk to a human agent',
  'kb-12390': 'I would like to file a complaint',
} as const

describe('demo articles', () => {
  const index = createSearchIndex()
  for (const { id, steps = [], ...article } of demoArticles) index.put(id, { ...article, steps })

  it.each(Object.entries(QUESTIONS))('%s answers "%s"', (id, question) => {
    expect(index.search(question, { limit: 1 }).hits.map((hit) => hit.id)).toEqual([id])
  })

  it('KNW-13 finds the two articles of the user guide first', () => {
    const { hits } = index.search('return damaged product', { category: 'returns', limit: 2 })
    expect(hits.map(({ id }) => id)).toEqual(['kb-12345', 'kb-12346'])
  })
})
