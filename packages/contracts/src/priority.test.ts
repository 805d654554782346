import { describe, expect, it } from 'vitest'
import { isAtLeast, PRIORITIES, priorityOfMood, raised } from './priority.ts'

describe('priorityOfMood', () => {
  it.each([
    [0, 'urgent'],
    [0.149, 'urgent'],
    [0.15, 'high'],
    [0.299, 'high'],
    [0.3, 'medium'],
    [0.499, 'medium'],
    [0.5, 'low'],
    [1, 'low'],
    [undefined, 'medium'],
  ])('C-10 makes %s %s', (score, priority) => {
    expect(priorityOfMood(score)).toBe(priority)
  })
})

describe('raised', () => {
  it('C-10 raises and never lowers', () => {
    expect(raised('low', 'high')).toBe('high')
    expect(raised('urgent', 'medium')).toBe('urgent')
    expect(raised('medium')).toBe('medium')
  })
})

it('orders priorities from the one that may wait', () => {
  expect(PRIORITIES).toEqual(['low', 'medium', 'high', 'urgent'])
  expect(isAtLeast('high', 'high')).toBe(true)
  expect(isAtLeast('high', 'urgent')).toBe(false)
  expect(isAtLeast('urgent', 'low')).toBe(true)
})
