import { expect, it } from 'vitest'
import { routing } from '../../test/situation.ts'
import { handoverPriority } from './handover-priority.ts'

const mood = (score: number) => ({ score, label: 'neutral', language: 'en' }) as const

it("takes routing's priority, else the mood's, else medium (C-10)", () => {
  expect(handoverPriority({ reason: 'requested' }, routing('x', { priority: 'low' }), mood(0.1))).toBe('low')
  expect(handoverPriority({ reason: 'requested' }, undefined, mood(0.1))).toBe('urgent')
  expect(handoverPriority({ reason: 'requested' }, undefined, mood(0.25))).toBe('high')
  expect(handoverPriority({ reason: 'requested' }, undefined, mood(0.35))).toBe('medium')
  expect(handoverPriority({ reason: 'requested' }, undefined, mood(0.8))).toBe('low')
  expect(handoverPriority({ reason: 'requested' })).toBe('medium')
})

it('is high at least for a very unhappy customer', () => {
  expect(handoverPriority({ reason: 'negative_mood' }, routing('x', { priority: 'low' }))).toBe('high')
  expect(handoverPriority({ reason: 'negative_mood' }, routing('x', { priority: 'urgent' }))).toBe('urgent')
})

it('is urgent where somebody is in danger', () => {
  const danger = { reason: 'routing_rule', grave: 'danger' } as const
  expect(handoverPriority(danger, routing('x', { priority: 'low' }), mood(0.8))).toBe('urgent')
})
