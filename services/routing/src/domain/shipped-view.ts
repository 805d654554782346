import type { IntentSet } from '@customer-service/contracts/routing'
import { shopExamples } from '@customer-service/language'
import { SHIPPED_VERSION, SHOP } from './intent-set.ts'

/** The set of a shop before its owner wrote one. */
export function shippedView(): IntentSet {
  const examples = shopExamples()
  return {
    intent_set: SHOP,
    description: 'What customers of shops ask for, in English and Turkish: ships with the platform',
    intents: new Set(examples.map(({ intent }) => intent)).size,
    examples: examples.length,
    out_of_scope_examples: 0,
    latest_version: SHIPPED_VERSION,
    active_version: SHIPPED_VERSION,
  }
}
