import type { StoredAnalysis } from '@customer-service/contracts/sentiment'
import { defineTable } from '@customer-service/core/store'

/** An analysis as answered, without the customer's text. */
export interface KeptAnalysis extends StoredAnalysis {
  /** Unix seconds. */
  readonly expires_at: number
}

export const analyses = defineTable<KeptAnalysis>({
  name: 'sentiment_analyses',
  key: ({ analysis_id }) => [analysis_id],
  expiresAt: ({ expires_at }) => expires_at,
})

/** When a conversation's bad mood was announced last. */
export interface Alert {
  /** Who analysed it: nobody can silence another's conversation by naming its id. */
  readonly owner: string
  readonly conversation_id: string
  /** Unix milliseconds. */
  readonly announced_at: number
  /** Unix seconds. */
  readonly expires_at: number
}

export const alerts = defineTable<Alert>({
  name: 'sentiment_alerts',
  key: ({ owner, conversation_id }) => [owner, conversation_id],
  expiresAt: ({ expires_at }) => expires_at,
})
