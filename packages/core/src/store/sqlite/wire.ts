import type { TableShape } from './table-shape.ts'

/**
 * What crosses between the threads. A unit (one commit) is a flat list of plain values, since copying few large flat lists is
 * what threads do cheaply: `length, count of operations, time in ms`, then each operation's code and its fields.
 */
export type WireValue = string | number | null

/** Operation codes, each followed by the fields named. `expected` is a version, `ABSENT` or `ANY`. */
export const Op = {
  /** table, partition, sort, expected, body, expiresAt or null, and two values for each index. */
  put: 1,
  /** table, partition, sort, expected. */
  delete: 2,
  /** table, partition, sort, amounts as JSON, expiresAt or null. */
  add: 3,
  /** id, type, key, data as JSON. */
  announce: 4,
  /** consumer, place in the log or event id. */
  once: 5,
  /** consumer, place in the log: all events up to there are handled. */
  advance: 6,
  /** consumer, seq, id, type, key, at, data, attempts, cause. */
  bury: 7,
  /** consumer, seq: the dead letter is handled. */
  settle: 8,
} as const

export const ABSENT = -1
export const ANY = -2

export interface WriterOptions {
  readonly path: string
  readonly tables: readonly TableShape[]
  /** One number, counted up by the writer thread with each message it is done with, before it answers. Shared. */
  readonly done: Int32Array
}

export interface GroupMessage {
  readonly kind: 'group'
  readonly units: number
  readonly values: readonly WireValue[]
}

export interface SweepMessage {
  readonly kind: 'sweep'
  /** Unix milliseconds. */
  readonly now: number
}

export type ToWriter = GroupMessage | SweepMessage | { readonly kind: 'probe' } | { readonly kind: 'close' }

/** Why a unit of a group was left out: the operation that failed, and how. */
export interface UnitFailure {
  readonly unit: number
  readonly operation: number
  readonly why: 'conflict' | 'handled' | 'error'
  readonly message: string
}

export type FromWriter =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly message: string }
  /** The group is on disk, but for the failures. `seq`: the last event's place in the log. */
  | { readonly kind: 'committed'; readonly seq: number; readonly failures: readonly UnitFailure[] }
  /** Nothing of the group was written. */
  | { readonly kind: 'full' | 'failed' | 'fatal'; readonly message: string }
  | { readonly kind: 'swept'; readonly removed: number }
  | { readonly kind: 'probed'; readonly writable: boolean }
  | { readonly kind: 'closed' }
