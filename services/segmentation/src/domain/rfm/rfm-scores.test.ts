import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PurchaseHistory } from '../value/purchase-history.ts'
import { rfmScores, rfmSegmentOf } from './rfm-scores.ts'
import { rfmSegment } from './rfm-segment.ts'

function historyOf(rows: readonly (readonly [days: number, last: number, value: number])[]): PurchaseHistory {
  return {
    purchaseDays: Uint32Array.from(rows, ([days]) => days),
    firstDay: new Int32Array(rows.length),
    lastDay: Int32Array.from(rows, ([, last]) => last),
    totalValue: Float64Array.from(rows, ([, , value]) => value),
    repeatValue: new Float64Array(rows.length),
  }
}

describe('rfmScores', () => {
  it('gives fifths where all differ', () => {
    const scores = rfmScores(historyOf(Array.from({ length: 10 }, (_, i) => [i + 1, 100 - i, i * 10])))
    expect([...scores.frequency]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    expect([...scores.recency]).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1])
    expect([...scores.monetary]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
  })

  it('gives one-time buyers the lowest frequency, however many they are', () => {
    const scores = rfmScores(historyOf([...Array(7).fill([1, 5, 10]), [2, 5, 10], [3, 5, 10], [9, 5, 10]]))
    expect([...scores.frequency]).toEqual([1, 1, 1, 1, 1, 1, 1, 4, 5, 5])
  })

  it('scores nobody who has not bought, and lets them count for nobody', () => {
    const scores = rfmScores(
      historyOf([
        [0, 0, 0],
        [0, 0, 0],
        [1, 5, 10],
        [2, 6, 20],
      ]),
    )
    expect([...scores.recency]).toEqual([0, 0, 1, 3])
    expect(rfmSegmentOf(scores, 0)).toBeUndefined()
    expect(rfmSegmentOf(scores, 3)).toBe('needs_attention')
  })

  it('gives equal customers equal scores, in any order', () => {
    const row = fc.tuple(fc.nat(4), fc.nat(5), fc.nat(3))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const scores = rfmScores(historyOf(rows))
        const turned = rfmScores(historyOf(rows.toReversed()))
        for (const name of ['recency', 'frequency', 'monetary'] as const) {
          expect([...turned[name]].reverse()).toEqual([...scores[name]])
          for (const [i, score] of scores[name].entries()) expect(score > 0).toBe((rows[i]?.[0] ?? 0) > 0)
        }
      }),
    )
  })
})

describe('rfmSegment', () => {
  it('names all 25 fields', () => {
    const fifths = [1, 2, 3, 4, 5]
    const names = fifths.flatMap((recency) => fifths.map((frequency) => rfmSegment(recency, frequency)))
    expect(names).not.toContain(undefined)
    expect(new Set(names).size).toBe(10)
    expect([rfmSegment(5, 5), rfmSegment(1, 5), rfmSegment(5, 1), rfmSegment(1, 1)]).toEqual([
      'champion',
      'cannot_lose',
      'new',
      'hibernating',
    ])
  })
})
