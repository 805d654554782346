import { describe, expect, it } from 'vitest'
import { logistic, ridge } from './ridge.ts'

const rows = Array.from({ length: 200 }, (_, i) => [1, Math.sin(i), Math.cos(3 * i)])

describe('ridge', () => {
  it('finds the weights that the numbers were made with', () => {
    const wanted = rows.map(([, a = 0, b = 0]) => 0.5 + 2 * a - b)
    const [constant = 0, first = 0, second = 0] = ridge(rows, wanted, 1e-6)
    expect(constant).toBeCloseTo(0.5, 4)
    expect(first).toBeCloseTo(2, 4)
    expect(second).toBeCloseTo(-1, 4)
  })

  it('holds weights smaller the higher the penalty', () => {
    const wanted = rows.map(([, a = 0]) => a)
    const weightAt = (penalty: number) => ridge(rows, wanted, penalty)[1] ?? 0
    expect(weightAt(100)).toBeLessThan(weightAt(1))
  })
})

describe('logistic', () => {
  it('separates what a feature separates', () => {
    const wanted = rows.map(([, a = 0]) => a > 0)
    const fitted = logistic(
      rows,
      wanted,
      rows.map(() => 1),
      0.1,
    )
    const chance = (row: readonly number[]) => row.reduce((sum, value, i) => sum + value * (fitted[i] ?? 0), 0)
    expect(rows.filter((row, i) => chance(row) > 0 === wanted[i]).length).toBeGreaterThan(190)
  })
})
