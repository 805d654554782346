import { expect, it } from 'vitest'
import { growthOf } from './growth.ts'

const numbers = (size: number) => Array.from({ length: size }, (_, i) => i)

it('tells work that grows as its input does from work that grows with the square', () => {
  const linear = (list: readonly number[]) => list.reduce((sum, each) => sum + Math.cbrt(each), 0)
  const quadratic = (list: readonly number[]) => list.filter((each, i) => list.indexOf(each) === i).length
  expect(growthOf(numbers, linear, 5_000)).toBeLessThan(3)
  expect(growthOf(numbers, quadratic, 1_000)).toBeGreaterThan(5)
})
