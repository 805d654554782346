import type { ServiceDeps } from '@customer-service/core'
import type { Config } from '../config.ts'
import { ComprehendSentimentEngine } from './comprehend-sentiment-engine.ts'
import { embeddedSentimentEngine } from './embedded-sentiment-engine.ts'
import type { SentimentEngine } from './sentiment-engine.ts'

/** The engine that the settings name. The AWS SDK is loaded with the first text that Comprehend reads. */
export function openSentimentEngine({ now, log }: ServiceDeps, config: Config): SentimentEngine {
  const thresholds = {
    negativeBelow: config.SENTIMENT_NEGATIVE_BELOW,
    positiveAbove: config.SENTIMENT_POSITIVE_ABOVE,
  }
  const embedded = embeddedSentimentEngine(thresholds)
  if (config.SENTIMENT_ENGINE === 'embedded') return embedded
  return new ComprehendSentimentEngine({
    openClient: async () => new (await import('@aws-sdk/client-comprehend')).ComprehendClient({ maxAttempts: 2 }),
    fallback: embedded,
    thresholds,
    timeoutMs: config.SENTIMENT_ENGINE_TIMEOUT_MS,
    now,
    log,
  })
}
