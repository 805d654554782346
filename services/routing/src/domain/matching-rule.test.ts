import { describe, expect, it } from 'vitest'
import { inOrder, matchingRule, ready } from './matching-rule.ts'

const rule = (rule_id: string, order: number, more: { intent?: string; terms?: string[] }) => ({
  rule_id,
  order,
  destination: 'somewhere',
  ...more,
})
const rules = inOrder([
  rule('by-intent', 100, { intent: 'refunds' }),
  rule('vip', 200, { terms: ['gold card', 'ALTIN ÜYE'] }),
  rule('also-vip', 200, { terms: ['gold card'] }),
]).map(ready)
const matched = (text: string, intent?: string) => matchingRule(rules, text, intent)?.rule.rule_id

describe('matchingRule', () => {
  it('tries the highest order first, equals by id', () => {
    expect(matched('refund to my gold card', 'refunds')).toBe('also-vip')
    expect(matched('refund please', 'refunds')).toBe('by-intent')
  })

  it('finds terms in any case and only as whole words', () => {
    expect(matched('my GOLD CARD!')).toBe('also-vip')
    expect(matched('altın üyeyim, Altın Üye')).toBe('vip')
    expect(matched('marigold cards')).toBeUndefined()
  })

  it('gives nothing when nothing fits', () => {
    expect(matched('hello', 'greeting')).toBeUndefined()
  })
})
