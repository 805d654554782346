import { monthOf } from '@customer-service/core'
import { defineCounters, defineTable } from '@customer-service/core/store'
import type { Alerts } from './domain/alerts.ts'
import type { KeptAnalysis } from './domain/analysis.ts'
import type { CorrectedText } from './domain/correction.ts'
import type { Impression } from './domain/impression.ts'

interface Expiring {
  /** Unix seconds. */
  readonly expires_at: number
}

/** Those of conversations are found by the conversations of a customer. */
export const analyses = defineTable<KeptAnalysis & Expiring, 'byUser'>({
  name: 'sentiment_analyses',
  key: ({ analysis_id }) => [analysis_id],
  indexes: {
    byUser: ({ analysis_id, user_id, conversation_id }) =>
      user_id === undefined || conversation_id !== undefined ? undefined : [user_id, analysis_id],
  },
  expiresAt: ({ expires_at }) => expires_at,
})

/** The analyses of one batch together: one write instead of a hundred. */
export interface Batch extends Expiring {
  readonly batch_id: string
  readonly analyses: readonly KeptAnalysis[]
}

export const batches = defineTable<Batch>({
  name: 'sentiment_batches',
  key: ({ batch_id }) => [batch_id],
  expiresAt: ({ expires_at }) => expires_at,
})

/** A text of a batch that belongs to a customer and to no conversation. */
export interface BatchText extends Expiring {
  readonly user_id: string
  readonly analysis_id: string
}

export const batchTexts = defineTable<BatchText>({
  name: 'sentiment_batch_texts',
  key: ({ user_id, analysis_id }) => [user_id, analysis_id],
  expiresAt: ({ expires_at }) => expires_at,
})

/** What customers wrote, without personal data, as long as an analysis is likely to be corrected. */
export interface KeptTexts extends Expiring {
  /** Of an analysis or a batch. */
  readonly id: string
  readonly texts: Readonly<Record<string, string>>
}

export const texts = defineTable<KeptTexts>({
  name: 'sentiment_texts',
  key: ({ id }) => [id],
  expiresAt: ({ expires_at }) => expires_at,
})

/** A conversation whose messages were analysed, and the alerts that it gave. */
export interface Conversation extends Alerts, Expiring {
  readonly conversation_id: string
  /** Who brought the messages, see `ownerOf`: nobody can turn another's conversation by naming its id. */
  readonly owner: string
  readonly user_id?: string
}

export const conversations = defineTable<Conversation, 'byUser'>({
  name: 'sentiment_conversations',
  key: ({ conversation_id, owner }) => [conversation_id, owner],
  indexes: {
    byUser: ({ user_id, conversation_id }) => (user_id === undefined ? undefined : [user_id, conversation_id]),
  },
  expiresAt: ({ expires_at }) => expires_at,
})

/** A message of a conversation. Without version and row of its conversation: messages never wait for one another. */
export interface Point extends Impression, Expiring {
  readonly conversation_id: string
  readonly owner: string
  readonly corrected?: boolean
}

export const pointsOf = ({ conversation_id, owner }: Pick<Point, 'conversation_id' | 'owner'>): string =>
  `${conversation_id}#${owner}`

export const placeOf = ({ at, analysis_id }: Pick<Point, 'at' | 'analysis_id'>): string =>
  `${new Date(at).toISOString()}#${analysis_id}`

export const points = defineTable<Point>({
  name: 'sentiment_points',
  key: (point) => [pointsOf(point), placeOf(point)],
  expiresAt: ({ expires_at }) => expires_at,
})

export type KeptCorrection = CorrectedText & Expiring

/** The place in the list never changes, however often an analysis is corrected: paging through it loses nothing. */
export const corrections = defineTable<KeptCorrection, 'byMonth'>({
  name: 'sentiment_corrections',
  key: ({ analysis_id }) => [analysis_id],
  indexes: {
    byMonth: ({ analysis_id, history }) => {
      const first = history[0]?.corrected_at
      return first === undefined ? undefined : [monthOf(first), `${first}#${analysis_id}`]
    },
  },
  expiresAt: ({ expires_at }) => expires_at,
})

/** One partition, sort: month of the first correction. Counts: `negative>neutral`. */
export const correctionCounts = defineCounters('sentiment_correction_counts')
export const CORRECTIONS = 'corrections'
