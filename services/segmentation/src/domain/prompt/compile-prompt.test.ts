import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compilePrompt } from './compile-prompt.ts'
import { DEFAULT_CATALOGUE } from './default-catalogue.ts'
import { vocabularyOf } from './vocabulary.ts'

const vector = (name: string) => readFileSync(new URL(`../../../../../test/vectors/${name}`, import.meta.url), 'utf8')
const prompts: readonly any[] = vector('segment-prompts.jsonl')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
const fixture = JSON.parse(vector('segment-fixture.json'))

const vocabulary = vocabularyOf(DEFAULT_CATALOGUE)
const compile = (prompt: unknown) => compilePrompt(prompt, vocabulary)

describe('the public prompts', () => {
  it.each(prompts.filter(({ expect }) => expect))('ACT-06 $id compiles: $prompt', ({ prompt, expect: query }) => {
    expect(compile(prompt)).toEqual({ query })
  })

  it.each(prompts.filter((line) => line.expect_error))('ACT-07 $id is refused: $prompt', ({ prompt, expect_error }) => {
    const { error, ...why } = expect_error
    expect(error).toBe('Invalid Prompt')
    expect(compile(prompt)).toMatchObject(why)
  })

  it.each(fixture.queries as any[])('ACT-06 the fixture compiles: $prompt', ({ prompt, query }) => {
    expect(compile(prompt)).toEqual({ query })
  })
})
