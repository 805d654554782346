import { DAY_SECONDS, type ServiceDeps } from '@customer-service/core'
import type { Config } from './config.ts'
import { openSentimentEngine } from './engines/open-sentiment-engine.ts'
import type { Reading, SentimentEngine } from './engines/sentiment-engine.ts'

export type Deps = ServiceDeps & {
  readonly engine: SentimentEngine
  readonly negativeBelow: number
  readonly positiveAbove: number
  readonly escalateBelow: number
  readonly alertMs: number
  readonly retentionSeconds: number
  readonly textRetentionSeconds: number
  readonly correctionRetentionDays: number
  /** What the engine read, by the body of the request: when it is decided again, the engine isn't asked again. */
  readonly readings: WeakMap<object, Promise<Reading>>
}

export function openDeps(base: ServiceDeps, config: Config): Deps {
  if (config.SENTIMENT_NEGATIVE_BELOW > config.SENTIMENT_POSITIVE_ABOVE) {
    throw new Error('Wrong settings:\n  SENTIMENT_NEGATIVE_BELOW: must not be above SENTIMENT_POSITIVE_ABOVE')
  }
  return {
    ...base,
    engine: openSentimentEngine(base, config),
    negativeBelow: config.SENTIMENT_NEGATIVE_BELOW,
    positiveAbove: config.SENTIMENT_POSITIVE_ABOVE,
    escalateBelow: config.SENTIMENT_ESCALATE_BELOW,
    alertMs: config.SENTIMENT_ALERT_MINUTES * 60_000,
    retentionSeconds: config.SENTIMENT_RETENTION_DAYS * DAY_SECONDS,
    textRetentionSeconds: config.SENTIMENT_TEXT_RETENTION_DAYS * DAY_SECONDS,
    correctionRetentionDays: config.SENTIMENT_CORRECTION_RETENTION_DAYS,
    readings: new WeakMap(),
  }
}
