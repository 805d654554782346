import { expect, it } from 'vitest'
import { expiryOf, oldestDay } from './retention.ts'

it('keeps a whole day until the days after its end are over, and counts exactly those days', () => {
  const expires = expiryOf('2026-11-21T10:00:00Z', 1)
  expect(new Date(expires * 1_000).toISOString()).toBe('2026-11-23T00:00:00.000Z')
  expect(oldestDay(new Date((expires - 1) * 1_000), 1)).toBe('2026-11-21')
  expect(oldestDay(new Date(expires * 1_000), 1)).toBe('2026-11-22')
})
