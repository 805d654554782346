import { expect, it } from 'vitest'
import { openAskBudget } from './ask-budget.ts'

function setup() {
  let time = 0
  const budget = openAskBudget({ capacity: 5, perSecond: 2, now: () => new Date(time) })
  const takeAll = () => {
    let taken = 0
    while (budget.take() === undefined) taken++
    return taken
  }
  return { budget, takeAll, advance: (ms: number) => (time += ms) }
}

it('lets as many be asked at once as it holds, then as many as come back', () => {
  const { budget, takeAll, advance } = setup()
  expect(takeAll()).toBe(5)
  expect(budget.take()).toBe(1)
  advance(1_000)
  expect(takeAll()).toBe(2)
  advance(3_600_000)
  expect(takeAll()).toBe(5)
})

it('takes nothing for what turned out to be known, and never holds more than at first', () => {
  const { budget, takeAll } = setup()
  for (let i = 0; i < 100; i++) {
    expect(budget.take()).toBeUndefined()
    budget.giveBack()
  }
  budget.giveBack()
  expect(takeAll()).toBe(5)
})
