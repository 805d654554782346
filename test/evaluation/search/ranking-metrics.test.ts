import { describe, expect, it } from 'vitest'
import { auroc, ndcgAt10 } from './ranking-metrics.ts'

describe('ndcgAt10', () => {
  it('is 1 for the answers first, less the later they come, 0 without any', () => {
    expect(ndcgAt10(['a', 'b', 'c'], new Set(['b', 'a']))).toBe(1)
    expect(ndcgAt10(['x', 'a'], new Set(['a']))).toBeCloseTo(0.631, 3)
    expect(ndcgAt10(['x'], new Set(['a']))).toBe(0)
  })
})

describe('auroc', () => {
  it('is the share of pairs in the right order, equals counting half', () => {
    expect(auroc([3, 2], [1, 0])).toBe(1)
    expect(auroc([2, 1], [2, 0])).toBe(0.625)
    expect(auroc([1], [1])).toBe(0.5)
  })
})
