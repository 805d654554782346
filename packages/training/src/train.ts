import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataFolder } from './arguments.ts'
import { trainSentiment } from './sentiment/train-sentiment.ts'
import { SENTIMENT_MODEL } from './shipped-models.ts'

const bytes = trainSentiment(dataFolder(), console.log)
mkdirSync(dirname(fileURLToPath(SENTIMENT_MODEL)), { recursive: true })
writeFileSync(SENTIMENT_MODEL, bytes)
console.log(`${fileURLToPath(SENTIMENT_MODEL)}: ${(bytes.length / 2 ** 20).toFixed(1)} MB`)
