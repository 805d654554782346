import type { ServiceDeps } from '@customer-service/core'
import type { Config } from './config.ts'
import { openSentimentEngine } from './engines/open-sentiment-engine.ts'
import type { SentimentEngine } from './engines/sentiment-engine.ts'

export type Deps = ServiceDeps & {
  readonly engine: SentimentEngine
  readonly escalateBelow: number
  readonly alertMs: number
  readonly retentionSeconds: number
}

export function openDeps(base: ServiceDeps, config: Config): Deps {
  return {
    ...base,
    engine: openSentimentEngine(base, config),
    escalateBelow: config.SENTIMENT_ESCALATE_BELOW,
    alertMs: config.SENTIMENT_ALERT_MINUTES * 60_000,
    retentionSeconds: config.SENTIMENT_RETENTION_DAYS * 86_400,
  }
}
