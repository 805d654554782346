import { expect, it } from 'vitest'
import { duration, format, momentName, plain } from './format.ts'

it('prints durations in their two largest units', () => {
  expect([0, 59, 60, 345, 3_600, 5_460, 86_399, 86_400, 180_000].map(duration)).toEqual([
    '0 s',
    '59 s',
    '1 min',
    '5 min 45 s',
    '1 h',
    '1 h 31 min',
    '23 h 59 min',
    '1 d',
    '2 d 2 h',
  ])
})

it('prints figures by their unit, and a dash where there is none', () => {
  expect(format(12_458, 'count')).toBe('12,458')
  expect(format(0.72, 'score')).toBe('0.72')
  expect(format(0.1234, 'share')).toBe('12.3 %')
  expect(format(null, 'duration')).toBe('–')
})

it('prints names and moments as people write them', () => {
  expect(plain('product_returns')).toBe('Product returns')
  expect(momentName('2025-02-01T09:05:00Z')).toBe('1 Feb 2025 09:05 UTC')
})
