import { describe, expect, it } from 'vitest'
import { daysOf, printed } from './period.ts'
import { readPeriod } from './read-period.ts'

const now = new Date('2025-03-19T14:20:31Z')
const fields = { start: 'start_date', end: 'end_date' }
const read = (start?: string, end?: string) => printed(readPeriod({ start, end, fields }, now))

describe('readPeriod', () => {
  it('ANA-02 includes the whole day of a bare end date', () => {
    expect(read('2025-02-01', '2025-02-28')).toEqual({ start: '2025-02-01T00:00:00Z', end: '2025-02-28T23:59:59Z' })
  })

  it('ANA-02 takes times as they are, the end with its whole second', () => {
    const given = { start: '2025-02-01T10:30:00Z', end: '2025-02-01T10:30:00Z' }
    expect(read(given.start, given.end)).toEqual(given)
    expect(readPeriod({ ...given, fields }, now)).toEqual({ from: 1738405800000, until: 1738405801000 })
  })

  it('ANA-02 reads offsets, fractions, minutes, and times without a zone as UTC', () => {
    expect(read('2025-02-01T03:00:00+03:00', '2025-02-02 10:30').start).toBe('2025-02-01T00:00:00Z')
    expect(read('2025-02-01T10:30:00.999', '2025-02-02 10:30')).toEqual({
      start: '2025-02-01T10:30:00Z',
      end: '2025-02-02T10:30:00Z',
    })
  })

  it('ANA-02 has the last 30 days including today when nothing is given, and as many before a given end', () => {
    expect(read()).toEqual({ start: '2025-02-18T00:00:00Z', end: '2025-03-19T23:59:59Z' })
    expect(read(undefined, '2025-01-30')).toEqual({ start: '2025-01-01T00:00:00Z', end: '2025-01-30T23:59:59Z' })
    expect(read('2025-03-01')).toEqual({ start: '2025-03-01T00:00:00Z', end: '2025-03-19T23:59:59Z' })
  })

  it.each([
    ['2025-02-30', '2025-03-01', 'start_date'],
    ['2025-02-01', '2025-02-29', 'end_date'],
    ['2025-02-01T24:00:00Z', '2025-02-28', 'start_date'],
    ['2025-02-01T10:61:00Z', '2025-02-28', 'start_date'],
    ['2025-02-01T10:00:00+99:00', '2025-02-28', 'start_date'],
    ['0000-02-01', '2025-02-28', 'start_date'],
    ['2025-02-01', '9999-12-31', 'end_date'],
    ['2025-03-02', '2025-03-01', 'start_date'],
    ['2025-03-01T10:00:01Z', '2025-03-01T10:00:00Z', 'start_date'],
  ])('ANA-02 refuses %s to %s and names %s', (start, end, field) => {
    expect(() => read(start, end)).toThrow(expect.objectContaining({ status: 400, code: 'ValidationError', field }))
  })

  it('ANA-02 takes 366 days and no more', () => {
    expect(read('2024-01-01', '2024-12-31').end).toBe('2024-12-31T23:59:59Z')
    expect(() => read('2024-01-01', '2025-01-01')).toThrow(expect.objectContaining({ field: 'start_date' }))
  })
})

describe('daysOf', () => {
  it('names every UTC day that the period touches and tells whole days from parts', () => {
    const days = daysOf(readPeriod({ start: '2025-02-27T12:00:00Z', end: '2025-03-01T00:00:00Z', fields }, now))
    expect(days.map(({ day, isWhole }) => [day, isWhole])).toEqual([
      ['2025-02-27', false],
      ['2025-02-28', true],
      ['2025-03-01', false],
    ])
  })
})
