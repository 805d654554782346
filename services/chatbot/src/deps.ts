import type { ServiceDeps } from '@customer-service/core'
import type { Config } from './config.ts'
import type { DialogueSettings } from './domain/situation.ts'
import type { OrderDirectory } from './engines/order-directory.ts'
import { storedOrderDirectory } from './engines/stored-order-directory.ts'

export type Deps = ServiceDeps & {
  readonly orders: OrderDirectory
  readonly dialogue: DialogueSettings
  readonly retentionDays: number
  readonly understandingTimeoutMs: number
}

export function openDeps(base: ServiceDeps, config: Config): Deps {
  return {
    ...base,
    orders: storedOrderDirectory(base.store),
    dialogue: {
      handoverMood: config.HANDOVER_MOOD_SCORE,
      answerChance: config.ANSWER_CHANCE,
      clarifyRelevance: config.CLARIFY_RELEVANCE,
      intentConfidence: config.INTENT_CONFIDENCE,
      ...(config.ORDERS_URL !== 'none' && { ordersUrl: config.ORDERS_URL }),
    },
    retentionDays: config.CONVERSATION_RETENTION_DAYS,
    understandingTimeoutMs: config.UNDERSTANDING_TIMEOUT_MS,
  }
}
