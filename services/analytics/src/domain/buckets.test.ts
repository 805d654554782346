import { expect, it } from 'vitest'
import { bucketsOf } from './buckets.ts'
import { daysOf, periodOf } from './period.ts'

const year = periodOf({ start: '2024-03-01T00:00:00Z', end: '2025-02-28T23:59:59Z' })
const onePerDay = new Map(daysOf(year).map(({ day }) => [day, { conversations: 1 }]))

it('shows up to 62 days day by day, and weeks beyond, without losing a day', () => {
  const march = periodOf({ start: '2024-03-01T00:00:00Z', end: '2024-03-31T23:59:59Z' })
  expect(bucketsOf(march, onePerDay)).toMatchObject({ per: 'day', buckets: { length: 31 } })
  const { per, buckets } = bucketsOf(year, onePerDay)
  expect(per).toBe('week')
  expect(buckets.map(({ sums }) => sums.conversations)).toEqual([...Array(52).fill(7), 1])
})
