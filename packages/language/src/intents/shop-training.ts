import { OUT_OF_SCOPE_EXAMPLES } from './out-of-scope-examples.ts'
import { SHOP_EXAMPLES } from './shop-examples.ts'
import type { IntentExample, TrainedIntents } from './train-intents.ts'
import { trainIntents } from './train-intents.ts'

/** What the shipped model of a shop's intents is trained on: English and Turkish. A start for a shop's own. */
export function shopExamples(): readonly IntentExample[] {
  return Object.entries(SHOP_EXAMPLES).flatMap(([intent, lines]) => lines.split('\n').map((text) => ({ text, intent })))
}

/** Trains the model that is shipped as `models/shop-intents.bin`. */
export function trainShopIntents(): TrainedIntents {
  return trainIntents(shopExamples(), { outOfScope: OUT_OF_SCOPE_EXAMPLES })
}
