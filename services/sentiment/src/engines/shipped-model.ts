import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadSentimentModel, type SentimentModel } from '@customer-service/language'

const FILE = createRequire(import.meta.url).resolve('@customer-service/language/models/mood.bin')

let model: SentimentModel | undefined

/** The model that ships with the platform: read once, with the first text. */
export function shippedModel(): SentimentModel {
  model ??= loadSentimentModel(readFileSync(FILE))
  return model
}
