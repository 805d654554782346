import { monthOf } from '@customer-service/core'
import { defineTable, type Key } from '@customer-service/core/store'
import type { ConversationHead, StoredCheckpoint, TrailHead, TrailRecord } from './domain/trail.ts'

/** Ordinals as sort keys. */
export function sortOf(ordinal: number): string {
  return String(ordinal).padStart(16, '0')
}

export const userPartition = (userId: string): string => `user/${userId.toWellFormed()}`
export const actionPartition = (action: string, month: string): string => `${action}#${month}`

/**
 * Every record once. It lies in the log of its user, because reads of a table see every commit at once, and an append
 * has to know the user's last ordinal; the other logs are indexes. The logs of all records and of an action, which
 * grow without bound, have a partition for each month.
 */
export const auditRecords = defineTable<TrailRecord, 'all' | 'byAction' | 'byConversation'>({
  name: 'audit_records',
  key: (record): Key =>
    record.user_id === null || record.user_ordinal === undefined
      ? [`nobody#${monthOf(record.timestamp)}`, sortOf(record.ordinal)]
      : [userPartition(record.user_id), sortOf(record.user_ordinal)],
  indexes: {
    all: (record) => [monthOf(record.timestamp), sortOf(record.ordinal)],
    byAction: (record) => [actionPartition(record.action, monthOf(record.timestamp)), sortOf(record.action_ordinal)],
    byConversation: ({ conversation_id, conversation_ordinal }) =>
      conversation_id === null || conversation_ordinal === undefined
        ? undefined
        : [conversation_id, sortOf(conversation_ordinal)],
  },
  expiresAt: ({ expires_at }) => expires_at,
})

export const TRAIL = 'trail'

export const auditHeads = defineTable<TrailHead>({ name: 'audit_heads', key: () => [TRAIL] })

export const auditConversations = defineTable<ConversationHead>({
  name: 'audit_conversations',
  key: ({ conversation_id }) => [conversation_id],
  expiresAt: ({ expires_at }) => expires_at,
})

/** They lie with the month of the record that they saw, and expire with it. */
export const auditCheckpoints = defineTable<StoredCheckpoint>({
  name: 'audit_checkpoints',
  key: ({ month, number }) => [month, sortOf(number)],
  expiresAt: ({ expires_at }) => expires_at,
})
