import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../text/tokens.ts'
import { LEXICON_FEATURES } from './lexicon-features.ts'
import { loadSentimentModel } from './mood-model.ts'
import { sumsOf } from './network.ts'
import { PieceSums } from './piece-sums.ts'

const model = loadSentimentModel(readFileSync(new URL('../../models/mood.bin', import.meta.url)))
const withoutList = { ...model, pieces: new PieceSums(model, []) }
const lexicon = new Float32Array(LEXICON_FEATURES).fill(0.3)

describe('sumsOf', () => {
  it('is exactly the same whether the pieces of a word were added up before or not', () => {
    const words = fc.constantFrom(
      'waiting',
      'the',
      'terrible',
      'refund',
      'Zyxwv',
      '😡',
      "can't",
      'sooooo',
      '12.50',
      ',',
      'x',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const text = list.join(' ')
        const tokens = tokenize(text)
        expect(sumsOf(model, text, tokens, lexicon)).toEqual(sumsOf(withoutList, text, tokens, lexicon))
      }),
    )
  })

  it('keeps room for as many features as a text has', () => {
    const text = 'unbelievably#qzxv '.repeat(900)
    expect(sumsOf(model, text, tokenize(text, 1_000), lexicon).whole.every(Number.isFinite)).toBe(true)
  })
})
