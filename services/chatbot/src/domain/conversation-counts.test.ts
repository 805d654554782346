import { expect, it } from 'vitest'
import { type CountRow, countByDay } from './conversation-counts.ts'

const rows: readonly CountRow[] = [
  { sort: '2026-11-21#3', counts: { open: 2, closed: 1 } },
  { sort: '2026-11-21#0', counts: { open: 1, with_people: 4 } },
  { sort: '2026-11-20#1', counts: { open: 0, closed: 5 } },
]

it('adds up the rows of each day, newest first, without empty days', () => {
  expect(countByDay(rows)).toEqual([
    { day: '2026-11-21', count: 8 },
    { day: '2026-11-20', count: 5 },
  ])
  expect(countByDay(rows, 'open')).toEqual([{ day: '2026-11-21', count: 3 }])
})
