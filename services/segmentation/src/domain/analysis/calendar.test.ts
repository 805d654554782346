import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf, type Day, daysBetween, monthsBetween } from './calendar.ts'

const utc = calendarOf('UTC')
const day = (text: string): Day => utc.dayOf(text) ?? { year: 0, month: 0, day: 0, number: Number.NaN }
const months = (from: string, to: string) => monthsBetween(day(from), day(to))
const anyDate = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
const textOf = (date: Date) => date.toISOString().slice(0, 10)

describe('C-22 dates', () => {
  it.each([
    '2026-02-01',
    '2026-02-01T10:30',
    '2026-02-01T10:30:00',
    '2026-02-01T10:30:00.123',
    '2026-02-01T10:30:00Z',
    '2026-02-01T10:30:00+03:00',
    '2024-02-29',
  ])('takes %s', (text) => expect(utc.dayOf(text)).toBeDefined())

  it.each([
    '',
    '2026-2-1',
    '01.02.2026',
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-02-01 10:30',
    '2026-02-01T24:00',
    '2026-02-01T10:60',
    '2026-02-01T10:30:60',
    '2026-02-01T10:30:00+3',
    '2026-02-01T10:30:00+24:00',
    '2026-02-01Z',
    '2026-02-01T10:30:00z',
    '20260201',
    ' 2026-02-01',
    '2026-02-01\n',
    '２０２６-02-01',
  ])('refuses %j', (text) => expect(utc.dayOf(text)).toBeUndefined())

  it('counts days like the calendar of the machine, over leap years and centuries', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const text = textOf(date)
        expect(day(text).number).toBe(Math.floor(date.getTime() / 86_400_000))
        expect(utc.dayAt(date)).toEqual(day(text))
      }),
    )
  })

  it('takes the day of the business: with an offset by its zone, without one as written', () => {
    const istanbul = calendarOf('Europe/Istanbul')
    expect(istanbul.dayOf('2026-01-13T22:30:00Z')).toEqual(day('2026-01-14'))
    expect(istanbul.dayOf('2026-01-13T22:30:00')).toEqual(day('2026-01-13'))
    expect(istanbul.dayAt(new Date('2026-01-13T22:30:00Z'))).toEqual(day('2026-01-14'))
    expect(calendarOf('America/New_York').dayOf('2026-03-01T03:00:00+00:00')).toEqual(day('2026-02-28'))
    expect(utc.dayOf('2026-03-01T01:00:00+03:00')).toEqual(day('2026-02-28'))
    expect(utc.dayOf('2025-12-31T23:59:59-00:01')).toEqual(day('2026-01-01'))
  })

  it('a change of the clocks shifts no day', () => {
    const berlin = calendarOf('Europe/Berlin')
    const [from, to] = [berlin.dayOf('2026-03-28T12:00:00'), berlin.dayOf('2026-03-30T00:30:00')]
    expect(from && to && daysBetween(from, to)).toBe(2)
  })
})

describe('C-33 complete months', () => {
  it.each([
    ['2024-03-15', '2026-02-12', 22],
    ['2025-02-12', '2026-02-12', 12],
    ['2025-02-13', '2026-02-12', 11],
    ['2025-08-31', '2026-02-28', 6],
    ['2025-08-31', '2026-02-27', 5],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-02-29', '2025-02-27', 11],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-31', '2024-02-28', 0],
    ['2026-02-12', '2026-02-12', 0],
  ])('%s to %s is %i', (from, to, expected) => expect(months(from, to)).toBe(expected))

  it('are the anniversaries that have passed, counted one by one', () => {
    fc.assert(
      fc.property(anyDate, fc.nat({ max: 4_000 }), (start, days) => {
        const from = day(textOf(start))
        const to = day(textOf(new Date(start.getTime() + days * 86_400_000)))
        let passed = 0
        while (anniversary(from, passed + 1) <= to.number) passed++
        expect(monthsBetween(from, to)).toBe(passed)
      }),
    )
  })
})

/** The same day some months later, or the last one of a shorter month. */
function anniversary(from: Day, later: number): number {
  const last = new Date(Date.UTC(from.year, from.month + later, 0)).getUTCDate()
  return Date.UTC(from.year, from.month - 1 + later, Math.min(from.day, last)) / 86_400_000
}
