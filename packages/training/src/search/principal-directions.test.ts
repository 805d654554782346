import { describe, expect, it } from 'vitest'
import { principalDirections } from './principal-directions.ts'

describe('principalDirections', () => {
  it('finds the directions in which rows differ most, at right angles to one another', () => {
    const rows = [new Map([[0, 3]]), new Map([[1, 2]]), new Map([[2, 0.1]])]
    const [first, second] = principalDirections(rows, 3, 2).map((direction) => [...direction].map(Math.abs))
    expect(first?.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([1, 0, 0])
    expect(second?.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0, 1, 0])
  })

  it('gives the same every time', () => {
    const rows = [
      new Map([
        [0, 1],
        [1, 2],
      ]),
      new Map([
        [1, 1],
        [2, 3],
      ]),
    ]
    expect(principalDirections(rows, 3, 2)).toEqual(principalDirections(rows, 3, 2))
  })
})
