import { describe, expect, it } from 'vitest'
import { answersFrom } from './answers.ts'
import type { Search } from './engines.ts'

const question = (text: string) => ({ text, answers: new Set(['a']) })
const queries = ['1', '2', '3', '4'].map(question)
/** The first two questions are answered rightly, with more certainty than the wrong third and the right fourth. */
const search: Search = (query) =>
  ({
    '1': [{ id: 'a', score: 9 }],
    '2': [
      { id: 'a', score: 8 },
      { id: 'b', score: 7.5 },
    ],
    '3': [{ id: 'b', score: 7 }],
    '4': [{ id: 'a', score: 6 }],
  })[query] ?? []

describe('answersFrom', () => {
  it('answers as often as it may be wrong, from a score on', () => {
    const set = { name: 'set', goal: 1, documents: [], queries }
    expect(answersFrom(search, set, 0)).toEqual({ right: 0.5, wrong: 0, unfounded: 0 })
    expect(answersFrom(search, set, 0.25)).toEqual({ right: 0.75, wrong: 0.25, unfounded: 0.5 })
  })
})
