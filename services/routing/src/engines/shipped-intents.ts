import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { IntentModel } from '@customer-service/language'
import { inflatedModel } from './model-bytes.ts'

const FILE = createRequire(import.meta.url).resolve('@customer-service/language/models/shop-intents.bin')

/** The intents of a shop that ship with the platform. */
export function shippedIntents(): IntentModel {
  return inflatedModel(readFileSync(FILE))
}
