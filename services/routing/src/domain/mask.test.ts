import { expect, it } from 'vitest'
import { masked } from './mask.ts'

it('masks what identifies a person, and nothing else', () => {
  expect(masked('write to ann@example.com or +49 30 12345678 about ORD-9876')).toBe(
    'write to [email] or [phone] about ORD-9876',
  )
  expect(masked('sing me a song')).toBe('sing me a song')
})
