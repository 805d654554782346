import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCursor, toCursor } from './cursor.ts'

describe('cursor', () => {
  it('gives back the sort key it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (sort) => fromCursor(toCursor(sort)) === sort),
    )
  })

  it('refuses whatever else a caller sends', () => {
    const tooLong = toCursor('x'.repeat(2_000))
    for (const text of ['', 'x', 'W10', 'e30', `${toCursor('a')}x`, toCursor('abc').slice(0, -3), tooLong]) {
      expect(() => fromCursor(text), text).toThrow('is not one that a page gave')
    }
  })
})
