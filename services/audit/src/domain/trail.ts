import type { Checkpoint } from '@customer-service/contracts/audit'

/** One thing that was done, with its place in every log that it stands in. Written once, never changed. */
export interface TrailRecord {
  readonly log_id: string
  /** UTC, `YYYY-MM-DDTHH:mm:ssZ`; never before that of the record before. */
  readonly timestamp: string
  readonly service: string
  readonly action: string
  readonly resource_id: string | null
  readonly user_id: string | null
  readonly conversation_id: string | null
  readonly request_ip: string
  readonly details: Readonly<Record<string, unknown>>
  /** Ordinals count from 1 without gaps: among all records, and among those of its action, user and conversation. */
  readonly ordinal: number
  readonly action_ordinal: number
  readonly user_ordinal?: number
  readonly conversation_ordinal?: number
  /** Unix seconds; never before that of the record before, so that what expires is always the beginning of a log. */
  readonly expires_at: number
  /** Of the record before, and of this one: see `hashOf`. Records older than the chain have neither. */
  readonly previous_hash?: string
  readonly hash?: string
}

/** The part of a log that lies in one month. */
export interface MonthShard {
  /** `2026-11` */
  readonly month: string
  /** Ordinal of its first record. */
  readonly first: number
  /** Unix seconds at which its last record expires. */
  readonly expires_at: number
}

export interface LogHead {
  /** Ordinal of the last record. */
  readonly last: number
  /** Oldest first. */
  readonly months: readonly MonthShard[]
}

/** Where all logs that are sharded by month end. One row; every append changes it, so appends follow one another. */
export interface TrailHead {
  /** Of the append that wrote it; no two are the same. */
  readonly append_id?: string
  /** Of the last record. */
  readonly timestamp: string
  readonly expires_at: number
  readonly all: LogHead
  readonly actions: Readonly<Record<string, LogHead>>
  /** Absent as long as no record is chained. */
  readonly chain?: Chain
}

/** The chain of hashes through the log of all records. */
export interface Chain {
  /** Ordinal of the record that it began with. */
  readonly first: number
  /** Of the last record. */
  readonly hash: string
}

/** Where the log of one conversation ends. */
export interface ConversationHead {
  readonly conversation_id: string
  readonly last: number
  readonly expires_at: number
}

/** A checkpoint, with where it is kept and until when. */
export type StoredCheckpoint = Checkpoint & {
  /** Of its record: `2026-11`. */
  readonly month: string
  /** Unix seconds. */
  readonly expires_at: number
}

export const EMPTY_HEAD: TrailHead = { timestamp: '', expires_at: 0, all: { last: 0, months: [] }, actions: {} }
