import { describe, expect, it } from 'vitest'
import { priorityOf, raised } from './priority.ts'

describe('priorityOf', () => {
  it.each([
    [0, 'urgent'],
    [0.149, 'urgent'],
    [0.15, 'high'],
    [0.25, 'high'],
    [0.3, 'medium'],
    [0.35, 'medium'],
    [0.5, 'low'],
    [1, 'low'],
  ])('C-10 makes %f %s', (score, priority) => {
    expect(priorityOf(score)).toBe(priority)
  })
})

describe('raised', () => {
  it('C-10 raises and never lowers', () => {
    expect(raised('low', 'high')).toBe('high')
    expect(raised('urgent', 'medium')).toBe('urgent')
    expect(raised('medium', undefined)).toBe('medium')
  })
})
