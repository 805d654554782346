import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataFolder } from './arguments.ts'
import { trainShopIntents } from './intents/train-shop-intents.ts'
import { trainSubjects } from './search/train-subjects.ts'
import { trainSentiment } from './sentiment/train-sentiment.ts'
import { INTENT_MODEL, SENTIMENT_MODEL, SUBJECT_MODEL } from './shipped-models.ts'

const folder = dataFolder()
write(SENTIMENT_MODEL, trainSentiment(folder, console.log))
write(INTENT_MODEL, trainShopIntents(folder, console.log))
write(SUBJECT_MODEL, trainSubjects(folder, console.log))

function write(url: URL, bytes: Uint8Array): void {
  const file = fileURLToPath(url)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  console.log(`${file}: ${(bytes.length / 2 ** 20).toFixed(1)} MB`)
}
