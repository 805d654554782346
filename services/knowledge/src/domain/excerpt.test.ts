import { jsonBytes } from '@customer-service/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt } from './excerpt.ts'

describe('excerpt', () => {
  it('gives a short text whole and the first 2,000 characters of a long one', () => {
    expect(excerpt('kısa', 10_000)).toBe('kısa')
    expect(excerpt('a'.repeat(2_001), 10_000)).toBe('a'.repeat(2_000))
  })

  it('never cuts a character in two', () => {
    expect(excerpt(`${'a'.repeat(1_999)}😀`, 10_000)).toBe('a'.repeat(1_999))
  })

  it('is a beginning of the text and fits the bytes, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 2, max: 400 }), (text, maxBytes) => {
        const cut = excerpt(text, maxBytes)
        expect(text.startsWith(cut)).toBe(true)
        expect(jsonBytes(cut)).toBeLessThanOrEqual(maxBytes)
      }),
    )
  })
})
