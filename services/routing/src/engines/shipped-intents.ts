import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type IntentModel, loadIntentModel } from '@customer-service/language'

const FILE = createRequire(import.meta.url).resolve('@customer-service/language/models/shop-intents.bin')

/** The intents of a shop that ship with the platform. */
export function shippedIntents(): IntentModel {
  return loadIntentModel(readFileSync(FILE))
}
