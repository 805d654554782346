import { describe, expect, it } from 'vitest'
import { firstWithin, jsonBytes, lastWithin } from './json-bytes.ts'

it('counts bytes of UTF-8, not characters', () => {
  expect(jsonBytes({ city: 'İzmir' })).toBe('{"city":"İzmir"}'.length + 1)
})

describe('firstWithin', () => {
  const items = ['a', 'b', 'c']

  it('takes what fits to the byte, a comma behind each', () => {
    expect(firstWithin(items, 12)).toEqual(['a', 'b', 'c'])
    expect(firstWithin(items, 11)).toEqual(['a', 'b'])
    expect(firstWithin(items, 8)).toEqual(['a', 'b'])
  })

  it('gives one item rather than none', () => {
    expect(firstWithin(items, 1)).toEqual(['a'])
    expect(firstWithin([], 1)).toEqual([])
  })
})

it('lastWithin keeps the end, in order', () => {
  expect(lastWithin(['a', 'b', 'c'], 8)).toEqual(['b', 'c'])
})
