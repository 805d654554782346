import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LowWater } from './low-water.ts'

it('is just below the first event that is not handled, whatever order they are handled in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), fc.array(fc.nat()), (places, order) => {
      const lowWater = new LowWater(0)
      const open = new Map(places.toSorted((a, b) => a - b).map((seq) => [seq, lowWater.take(seq)]))
      lowWater.see(100)
      for (const choice of order) {
        const next = Math.min(...open.keys())
        expect(lowWater.mark()).toBe(open.size > 0 ? next - 1 : 100)
        const seq = [...open.keys()][choice % open.size]
        if (seq === undefined) break
        open.get(seq)?.()
        open.delete(seq)
      }
    }),
  )
})

it('counts what is taken and not yet below the mark', () => {
  const lowWater = new LowWater(5)
  const [first, second] = [lowWater.take(6), lowWater.take(9)]
  expect(lowWater.size).toBe(2)
  second()
  expect([lowWater.mark(), lowWater.size]).toEqual([5, 2])
  first()
  expect([lowWater.mark(), lowWater.size]).toEqual([9, 0])
})

it('says what it would be if more were handled', () => {
  const lowWater = new LowWater(5)
  const second = [6, 7, 9].map((seq) => lowWater.take(seq))[1]
  lowWater.see(12)
  expect(lowWater.markWith(new Set([6]))).toBe(6)
  expect(lowWater.markWith(new Set([6, 7]))).toBe(8)
  expect(lowWater.markWith(new Set([6, 7, 9]))).toBe(12)
  expect(lowWater.markWith(new Set([7]))).toBe(5)
  expect(lowWater.markWith(new Set([6, 9]))).toBe(6)
  second?.()
  expect(lowWater.markWith(new Set([6]))).toBe(8)
  expect(lowWater.mark()).toBe(5)
})
