import { OUT_OF_SCOPE_EXAMPLES } from './out-of-scope-examples.ts'
import { SHOP_EXAMPLES } from './shop-examples.ts'
import { TURKISH_SHOP_EXAMPLES } from './shop-examples-turkish.ts'
import type { IntentExample } from './train-intents.ts'

/** What we wrote to train the shipped model of a shop's intents: English and Turkish. A start for a shop's own. */
export function shopExamples(): readonly IntentExample[] {
  return [SHOP_EXAMPLES, TURKISH_SHOP_EXAMPLES].flatMap((written) =>
    Object.entries(written).flatMap(([intent, lines]) => lines.split('\n').map((text) => ({ text, intent }))),
  )
}

/** What shops are also written, and none of their intents is about. */
export function shopOutOfScope(): readonly string[] {
  return OUT_OF_SCOPE_EXAMPLES
}
