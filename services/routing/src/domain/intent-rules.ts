import type { IntentSettings } from '@customer-service/contracts/routing'
import { INTENT_ORDER, intentRuleId } from './built-in-rules.ts'
import { inOrder, type ReadyRule, ready } from './matching-rule.ts'

/**
 * The routing rules with those that a set of intents brings: what an intent's settings say takes the place of what the
 * rule `intent-…` says. An intent that only sets a priority goes where that rule sends it, or to the default destination.
 */
export function withIntentRules(
  rules: readonly ReadyRule[],
  settings: readonly IntentSettings[],
  defaultDestination: string,
): readonly ReadyRule[] {
  const all = new Map(rules.map(({ rule }) => [rule.rule_id, rule]))
  for (const { intent, destination, minimum_priority, order } of settings) {
    if (destination === undefined && minimum_priority === undefined && order === undefined) continue
    const rule_id = intentRuleId(intent)
    const {
      order: knownOrder = INTENT_ORDER,
      destination: known = defaultDestination,
      ...rest
    } = all.get(rule_id) ?? {}
    all.set(rule_id, {
      ...rest,
      rule_id,
      intent,
      destination: destination ?? known,
      order: order ?? knownOrder,
      ...(minimum_priority !== undefined && { minimum_priority }),
    })
  }
  return inOrder([...all.values()]).map(ready)
}
