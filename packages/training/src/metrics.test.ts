import { describe, expect, it } from 'vitest'
import { accuracy, averageRecall, correlation, f1 } from './metrics.ts'

describe('metrics', () => {
  it('accuracy is the share of equal places', () => {
    expect(accuracy(['a', 'b', 'a', 'c'], ['a', 'b', 'c', 'c'])).toBe(0.75)
  })

  it('averageRecall gives every class the same weight', () => {
    expect(averageRecall(['a', 'a', 'a', 'b'], ['a', 'a', 'a', 'a'])).toBe(0.5)
  })

  it('f1 counts neither the rest that was rightly left out nor anything when nothing was found', () => {
    expect(f1([true, true, false, false], [true, false, true, false])).toBe(0.5)
    expect(f1([true, false], [false, false])).toBe(0)
  })

  it('correlation is 1 on a line, whatever its slope', () => {
    expect(correlation([1, 2, 3], [10, 20, 30])).toBeCloseTo(1)
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1)
  })
})
