import type { Index, Table } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { monthShards, type Shard, singleShard } from '../domain/log-shards.ts'
import { EMPTY_HEAD, type TrailRecord } from '../domain/trail.ts'
import { actionPartition, auditConversations, auditHeads, auditRecords, TRAIL, userPartition } from '../tables.ts'

/** What a query asks for, beside the time. */
export interface TrailFilter {
  readonly user_id?: string | undefined
  readonly conversation_id?: string | undefined
  readonly action?: string | undefined
}

/** Records that share something, numbered densely in order of time. */
export interface Log {
  readonly source: Table<TrailRecord> | Index<TrailRecord>
  /** Oldest first. */
  readonly shards: readonly Shard[]
  readonly ordinalOf: (record: TrailRecord) => number
}

/** The logs that hold all that the filter asks for: one for each of its fields, or the log of all records. */
export async function openLogs(deps: Deps, filter: TrailFilter): Promise<readonly Log[]> {
  const { user_id, conversation_id, action } = filter
  const logs = await Promise.all([
    ...(user_id === undefined ? [] : [userLog(deps, user_id)]),
    ...(conversation_id === undefined ? [] : [conversationLog(deps, conversation_id)]),
    ...(action === undefined ? [] : [actionLog(deps, action)]),
  ])
  return logs.length > 0 ? logs : [await wholeLog(deps)]
}

async function wholeLog({ store, now }: Deps): Promise<Log> {
  const { all } = (await store.get(auditHeads, TRAIL)) ?? EMPTY_HEAD
  return {
    source: auditRecords.indexes.all,
    shards: monthShards(all, now().getTime() / 1000, (month) => month),
    ordinalOf: ({ ordinal }) => ordinal,
  }
}

async function actionLog({ store, now }: Deps, action: string): Promise<Log> {
  const { actions } = (await store.get(auditHeads, TRAIL)) ?? EMPTY_HEAD
  const head = Object.hasOwn(actions, action) ? actions[action] : undefined
  return {
    source: auditRecords.indexes.byAction,
    shards: monthShards(head, now().getTime() / 1000, (month) => actionPartition(action, month)),
    ordinalOf: ({ action_ordinal }) => action_ordinal,
  }
}

async function userLog({ store }: Deps, userId: string): Promise<Log> {
  const partition = userPartition(userId)
  const { items } = await store.query(auditRecords, partition, { descending: true, limit: 1 })
  return {
    source: auditRecords,
    shards: singleShard(partition, items[0]?.user_ordinal ?? 0),
    ordinalOf: ({ user_ordinal = 0 }) => user_ordinal,
  }
}

async function conversationLog({ store }: Deps, conversationId: string): Promise<Log> {
  const head = await store.get(auditConversations, conversationId)
  return {
    source: auditRecords.indexes.byConversation,
    shards: singleShard(conversationId, head?.last ?? 0),
    ordinalOf: ({ conversation_ordinal = 0 }) => conversation_ordinal,
  }
}
