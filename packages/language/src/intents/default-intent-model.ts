import type { IntentModel } from './intent-model.ts'
import { OUT_OF_SCOPE_EXAMPLES } from './out-of-scope-examples.ts'
import { SHOP_EXAMPLES } from './shop-examples.ts'
import { type IntentExample, trainIntents } from './train-intents.ts'

let model: IntentModel | undefined

/** The intents of a shop, in English and Turkish. Trained on first use and then kept. */
export function defaultIntentModel(): IntentModel {
  model ??= trainIntents(shopExamples(), { outOfScope: OUT_OF_SCOPE_EXAMPLES })
  return model
}

/** What the default model is trained on: a start for a shop's own. */
export function shopExamples(): readonly IntentExample[] {
  return Object.entries(SHOP_EXAMPLES).flatMap(([intent, lines]) => lines.split('\n').map((text) => ({ text, intent })))
}
