import { describe, expect, it } from 'vitest'
import { purchasesWhileStaying } from './purchases-while-staying.ts'

/** Shape, time in scales of the rate, leaves, stays; and the closed form with sixty digits (mpmath 1.3). */
const REFERENCE: readonly (readonly [number, number, number, number, number])[] = [
  [0.52, 0.3, 0.89, 1.6, 0.1447740590599],
  [2.52, 0.87, 0.89, 4.6, 1.791974936652],
  [45, 1000, 0.01, 0.01, 20303.85268889],
  [45, 6000, 3, 2, 1.999999999824],
  [45, 50000, 0.7, 1.4, 311.9785951902],
  [10045, 0.0001, 0.5, 10001.5, 1.004474778294],
  [10045, 40, 1.0000001, 10001, 37182.26437821],
  [300, 0.5, 0.9999999, 0.01, 1.055631878873],
  [0.01, 60, 50, 1, 0.04090062312538],
  [0.01, 6000, 0.01, 1.01, 55.56448597112],
  [1e-7, 4e9, 0.3, 1.5, 1.026171246204],
  [6e7, 4e9, 0.01, 1.5, 1.625371527966e17],
  [6e7, 1e-6, 30, 2.5, 1.086206896552],
  [20, 3000, 6e7, 6e7, 2.000000016667],
  [20, 3000, 1.5e-8, 1, 59999.99045629],
  [20, 3000, 6e7, 1, 1.000000016667],
  [800, 9, 5, 5, 2.249999999999],
  [50, 0.02, 1.0000000001, 50.3, 0.9901883377886],
  [3.3, 7e7, 1.5, 0.7, 2.399873234455],
]

describe('purchasesWhileStaying', () => {
  it.each(REFERENCE)('agrees with a shape of %f, a time of %f, %f to leave and %f to stay', (shape, ahead, ...rest) => {
    const [leaves, stays, expected] = rest
    expect(purchasesWhileStaying({ shape, leaves, stays }, ahead) / expected).toBeCloseTo(1, 10)
  })

  it('is the same where the series ends and the integral begins', () => {
    const step = 1.02
    for (const shape of [0.05, 1, 20, 400])
      for (const leaves of [0.02, 1, 9]) {
        const at = (ahead: number) => purchasesWhileStaying({ shape, leaves, stays: 1.6 }, ahead)
        for (let ahead = 1_000 / (shape + 40); ahead * (shape + 40) < 10_000; ahead *= step) {
          const growth = at(ahead * step) / at(ahead)
          expect(growth).toBeGreaterThan(1 - 1e-12)
          expect(growth).toBeLessThan(step + 1e-12)
        }
      }
  })
})
