import { analyzeSentiment, type Thresholds } from '@customer-service/language'
import type { SentimentEngine } from './sentiment-engine.ts'

/** The platform's own lexicons, English and Turkish: on the CPU, in microseconds. */
export function embeddedSentimentEngine(thresholds: Thresholds): SentimentEngine {
  return { read: async (text) => ({ ...analyzeSentiment(text, { thresholds }), engine: 'embedded' }) }
}
