import { describe, expect, it } from 'vitest'
import { timeRange } from './time-range.ts'

const at = (text: string): number => Date.parse(text)

describe('the time of a query', () => {
  it.each([
    ['2025-02-01', '2025-02-28', '2025-02-01T00:00:00Z', '2025-03-01T00:00:00Z'],
    ['2025-02-01T10:30:00Z', '2025-02-01T10:30:00Z', '2025-02-01T10:30:00Z', '2025-02-01T10:30:01Z'],
    ['2025-02-01T10:30', '2025-02-01 10:31', '2025-02-01T10:30:00Z', '2025-02-01T10:31:01Z'],
    ['2025-02-01T10:30:00+03:00', '2025-02-01T23:59:59.999Z', '2025-02-01T07:30:00Z', '2025-02-02T00:00:00Z'],
  ])('AUD-02 from %s to %s has both ends inside', (start, end, from, until) => {
    expect(timeRange(start, end)).toEqual({ start: at(from), end: at(until) })
  })

  it('AUD-02 does not bound what is not given', () => {
    expect(timeRange(undefined, undefined)).toEqual({ start: -Infinity, end: Infinity })
  })

  it('AUD-02 may end in the last year there is', () => {
    expect(timeRange(undefined, '9999-12-31').end).toBeGreaterThan(at('9999-12-31T23:59:59Z'))
  })

  it.each([
    ['2025-02-30', undefined, 'start_time'],
    [undefined, '2025-13-01', 'end_time'],
    ['2025-02-01T25:00:00Z', undefined, 'start_time'],
    ['2025-02-02', '2025-02-01', 'end_time'],
  ])('AUD-02 from %s to %s is refused, naming the field', (start, end, field) => {
    expect(() => timeRange(start, end)).toThrow(expect.objectContaining({ status: 400, field }))
  })
})
