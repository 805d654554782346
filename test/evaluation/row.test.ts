import { describe, expect, it } from 'vitest'
import { tableOf } from './row.ts'

describe('tableOf', () => {
  it('has a column for each engine that has a figure, and leaves out what was not measured', () => {
    const table = tableOf([
      { set: 'tweets', metric: 'r', figures: { shipped: 0.9, VADER: 0.88123 }, goal: 0.89 },
      { set: 'tweets', metric: 'texts a second', figures: { shipped: 8_992.4 } },
    ])
    expect(table.split('\n')).toEqual([
      'set     metric          shipped  VADER   goal',
      'tweets  r                 0.900  0.881  0.890',
      'tweets  texts a second    8,992              ',
    ])
  })
})
