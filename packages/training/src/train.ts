import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packIntentModel, trainShopIntents } from '@customer-service/language/training'
import { dataFolder } from './arguments.ts'
import { trainSentiment } from './sentiment/train-sentiment.ts'
import { INTENT_MODEL, SENTIMENT_MODEL } from './shipped-models.ts'

write(SENTIMENT_MODEL, trainSentiment(dataFolder(), console.log))
const { model, report } = trainShopIntents()
console.log('intents of a shop', report.metrics)
write(INTENT_MODEL, packIntentModel(model))

function write(url: URL, bytes: Uint8Array): void {
  const file = fileURLToPath(url)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  console.log(`${file}: ${(bytes.length / 2 ** 20).toFixed(1)} MB`)
}
