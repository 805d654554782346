import { idMaker } from '@customer-service/core'
import { expect, it } from 'vitest'
import { readAgainAfter } from './arrival.ts'

const MADE = new Date('2026-11-21T10:00:00.000Z')
const id = idMaker(() => MADE)('esc')
const after = (milliseconds: number) => readAgainAfter(id, new Date(MADE.getTime() + milliseconds))
const sum = (waits: readonly number[]) => waits.reduce((total, wait) => total + wait, 0)

it('ESC-04 looks for a new case until its id is 5 s old, often at first, and not more than twenty times', () => {
  expect(sum(after(0))).toBe(5_000)
  expect(sum(after(4_000))).toBe(1_000)
  expect(after(0).slice(0, 3)).toEqual([20, 40, 80])
  expect(after(0).length).toBeLessThan(20)
})

it('ESC-04 looks once for an id that is older, that is far ahead, or that nobody here made', () => {
  expect(after(5_000)).toEqual([])
  expect(after(-5_000)).toEqual([])
  expect(readAgainAfter('esc-67890', MADE)).toEqual([])
  expect(readAgainAfter('esc-unknown', MADE)).toEqual([])
})

it('ESC-04 bears with a clock that is a little behind the one that made the id', () => {
  expect(sum(after(-2_000))).toBe(5_000)
})
