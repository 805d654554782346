import { expect, it } from 'vitest'
import { withIntentRules } from './intent-rules.ts'
import { ready } from './matching-rule.ts'

const rules = [
  { rule_id: 'legal', terms: ['lawyer'], destination: 'relations', order: 1_000 },
  { rule_id: 'intent-refunds', intent: 'refunds', destination: 'billing', order: 100 },
].map(ready)
const ruleOf = (settings: Parameters<typeof withIntentRules>[1][number]) =>
  withIntentRules(rules, [settings], 'general').find(({ rule }) => rule.rule_id === `intent-${settings.intent}`)?.rule

it('gives an intent its own destination, priority and order', () => {
  const settings = { intent: 'late', destination: 'desk', minimum_priority: 'high', order: 2_000 } as const
  expect(ruleOf(settings)).toEqual({ rule_id: 'intent-late', ...settings })
  expect(withIntentRules(rules, [settings], 'general').map(({ rule }) => rule.rule_id)).toEqual([
    'intent-late',
    'legal',
    'intent-refunds',
  ])
})

it('keeps what the settings leave open', () => {
  expect(ruleOf({ intent: 'refunds', minimum_priority: 'high' })).toMatchObject({ destination: 'billing', order: 100 })
  expect(ruleOf({ intent: 'late', minimum_priority: 'high' })).toMatchObject({ destination: 'general', order: 100 })
  expect(ruleOf({ intent: 'late', title: 'a late arrival' })).toBeUndefined()
})
