import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movementOf } from './trend.ts'

const trendOf = (...scores: number[]) => movementOf(scores).trend

/** The same numbers at every run. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

describe('movementOf', () => {
  it.each([
    [[0.5, 0.35, 0.1], 'worsening'],
    [[0.6, 0.5, 0.4, 0.3, 0.2], 'worsening'],
    [[0.2, 0.5, 0.8], 'improving'],
    [[0.1, 0.1, 0.1, 0.1, 0.5, 0.9], 'improving'],
    [[0.28, 0.28, 0.28], 'steady'],
    [[0.5, 0.45, 0.38], 'steady'],
    [[0.8, 0.15, 0.8, 0.15, 0.8, 0.15], 'steady'],
    [[0.9], 'steady'],
    [[0.9, 0.1], 'steady'],
  ])('calls %j %s', (scores, trend) => {
    expect(trendOf(...scores)).toBe(trend)
  })

  it('gives the newest messages the most weight in the mood', () => {
    expect(movementOf([0.9, 0.9, 0.1]).score).toBeLessThan(0.6)
    expect(movementOf([0.1, 0.9, 0.9]).score).toBeGreaterThan(0.6)
    expect(movementOf([0.3])).toEqual({ score: 0.3, slope: 0, trend: 'steady' })
  })

  const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })

  it('stays between the lowest and the highest score', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const { score } = movementOf(given)
        expect(score).toBeGreaterThanOrEqual(Math.min(...given) - 0.005)
        expect(score).toBeLessThanOrEqual(Math.max(...given) + 0.005)
      }),
    )
  })

  it('goes the other way when every score is turned', () => {
    const turned = { improving: 'worsening', worsening: 'improving', steady: 'steady' }
    fc.assert(
      fc.property(scores, (given) => {
        expect(trendOf(...given.map((score) => 1 - score))).toBe(turned[trendOf(...given)])
      }),
    )
  })

  it('speaks of a direction in fewer than one of ten conversations of six messages that have none', () => {
    const random = dice(1)
    const around = () => 0.5 + (random() + random() + random() - 1.5) * 0.25
    const found = Array.from({ length: 2_000 }, () => trendOf(...Array.from({ length: 6 }, around)))
    expect(found.filter((trend) => trend !== 'steady').length).toBeLessThan(200)
  })

  it('finds more than eight of ten steady falls from neutral to bad within six messages', () => {
    const random = dice(2)
    const falling = (place: number) => 0.55 - 0.08 * place + (random() + random() + random() - 1.5) * 0.15
    const found = Array.from({ length: 2_000 }, () => trendOf(...Array.from({ length: 6 }, (_, i) => falling(i))))
    expect(found.filter((trend) => trend === 'worsening').length).toBeGreaterThan(1_600)
  })
})
