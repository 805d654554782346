import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, lowerCase } from './fold.ts'
import { stem } from './stem.ts'
import { tokenize } from './tokens.ts'

describe('tokenize', () => {
  it('keeps contractions and letters of any script together', () => {
    const words = tokenize('I haven’t got ORD-9876, Çağrı! 日本 привет').map(({ text }) => text)
    expect(words).toEqual(['I', 'haven’t', 'got', 'ORD', '9876', 'Çağrı', '日', '本', 'привет'])
  })

  it('gives places in the text itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const token of tokenize(text)) expect(text.slice(token.start, token.end)).toBe(token.text)
      }),
    )
  })
})

describe('fold', () => {
  it('is the same for every way to type a Turkish word', () => {
    expect(new Set(['İADE', 'IADE', 'iade', 'ıade'].map(fold))).toEqual(new Set(['iade']))
    expect(fold('ŞİKAYET')).toBe('sikayet')
  })

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (word) => fold(fold(word)) === fold(word)))
  })
})

describe('lowerCase', () => {
  it('knows no locale', () => {
    expect(lowerCase('İPTAL WAITING')).toBe('iptal waiting')
  })
})

describe('stem', () => {
  it.each([
    ['cancelled', 'cancellation'],
    ['cancel', 'cancelling'],
    ['deliveries', 'deliver'],
    ['returned', 'returns'],
    ['payment', 'pay'],
    ['damage', 'damaged'],
    ['stopped', 'stopping'],
    ['invoice', 'invoices'],
    ['missing', 'missed'],
    ['frustrating', 'frustrated'],
  ])('brings %s and %s together', (one, other) => {
    expect(stem(one)).toBe(stem(other))
  })

  it.each(['address', 'status', 'this', 'need', 'bus'])('leaves %s alone', (word) => {
    expect(stem(word)).toBe(word)
  })
})
