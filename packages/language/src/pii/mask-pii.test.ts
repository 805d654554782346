import { expect, it } from 'vitest'
import { maskPii } from './mask-pii.ts'
import { containsPii } from './pii.ts'

it('masks what identifies a person, and nothing else', () => {
  expect(maskPii('write to ann@example.com or +49 30 12345678 about ORD-9876')).toBe(
    'write to [email] or [phone] about ORD-9876',
  )
  expect(maskPii('sing me a song')).toBe('sing me a song')
})

it('masks all of it, however much a text holds', () => {
  const many = Array.from({ length: 250 }, (_, place) => `a${place}@b.de`).join(' ')
  const masked = maskPii(many)
  expect(containsPii(masked)).toBe(false)
  expect(masked).toBe(Array.from({ length: 250 }, () => '[email]').join(' '))
})
