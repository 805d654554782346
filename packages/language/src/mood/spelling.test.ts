import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../text/tokens.ts'
import { spellerOf, spelt } from './spelling.ts'

const WORDS = ['received', 'relieved', 'terrible', 'package', 'waiting', 'disappointed', 'refund', 'because']
const meant = spellerOf(WORDS)

describe('spellerOf', () => {
  it.each([
    ['terible', 'terrible'],
    ['terrrible', 'terrible'],
    ['wating', 'waiting'],
    ['watiing', 'waiting'],
    ['packege', 'package'],
    ['refudn', 'refund'],
    ['becuase', 'because'],
  ])('takes "%s" for "%s"', (typed, word) => {
    expect(meant(typed)).toBe(word)
  })

  it('takes the word given first where several are near', () => {
    expect(meant('recieved')).toBe('received')
    expect(spellerOf(WORDS.toReversed())('recieved')).toBe('relieved')
  })

  it.each(['refund', 'rfnd', 'fefund', 'elephant', 'refunded', 'd'.repeat(200)])('leaves "%s" alone', (word) => {
    expect(meant(word)).toBe(word)
  })

  it('finds any word with a letter wrong, missing or doubled after its first', () => {
    const change = fc.record({
      word: fc.constantFrom(...WORDS),
      at: fc.nat(),
      kind: fc.nat(2),
      letter: fc.constantFrom('x', 'q'),
    })
    fc.assert(
      fc.property(change, ({ word, at, kind, letter }) => {
        const place = 1 + (at % (word.length - 1))
        const rest = word.slice(place + (kind === 0 ? 0 : 1))
        const typed = word.slice(0, place) + (kind === 1 ? '' : letter) + rest
        expect(WORDS).toContain(meant(typed))
      }),
    )
  })
})

describe('spelt', () => {
  it('keeps known words, names with an @ and the text as it was typed', () => {
    const text = '@Terible my pakage is terible'
    const words = spelt(text, tokenize(text), () => false, spellerOf(['terrible', 'package']))
    expect(words.map(({ folded }) => folded)).toEqual(['terible', 'my', 'package', 'is', 'terrible'])
    expect(words[2]?.text).toBe('pakage')
    expect(spelt(text, tokenize(text), () => true, meant).map(({ folded }) => folded)).toContain('pakage')
  })
})
