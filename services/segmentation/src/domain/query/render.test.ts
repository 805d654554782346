import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compilePrompt } from '../prompt/compile-prompt.ts'
import { DEFAULT_CATALOGUE } from '../prompt/default-catalogue.ts'
import { vocabularyOf } from '../prompt/vocabulary.ts'
import { render } from './render.ts'

const vector = (name: string) => readFileSync(new URL(`../../../../../test/vectors/${name}`, import.meta.url), 'utf8')
const prompts: readonly any[] = vector('segment-prompts.jsonl')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
  .filter((line) => line.canonical)
const fixture: readonly any[] = JSON.parse(vector('segment-fixture.json')).queries
const vocabulary = vocabularyOf(DEFAULT_CATALOGUE)

describe('a query as a sentence', () => {
  it.each(prompts)('ACT-06 $id reads: $canonical', ({ expect: query, canonical }) => {
    expect(render(query)).toBe(canonical)
  })

  it.each(
    [...prompts.map((line) => line.expect), ...fixture.map(({ query }) => query)].map((query) => [
      render(query),
      query,
    ]),
  )('ACT-06 compiles back: %s', (sentence, query) => {
    expect(compilePrompt(sentence, vocabulary)).toEqual({ query })
  })
})
