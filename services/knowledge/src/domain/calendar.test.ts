import { describe, expect, it } from 'vitest'
import { daysBetween, lastMonths } from './calendar.ts'

describe('calendar', () => {
  it('names every day between two instants, both ends included', () => {
    const days = daysBetween(new Date('2026-02-27T23:59:59Z'), new Date('2026-03-01T00:00:00Z'))
    expect(days).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
  })

  it('goes back over the turn of the year, from the end of a long month', () => {
    expect(lastMonths(new Date('2026-01-31T12:00:00Z'), 3)).toEqual(['2026-01', '2025-12', '2025-11'])
  })
})
