import { DAY_SECONDS, jsonBytes, monthOf, toTimestamp, unixSeconds } from '@customer-service/core'
import type { AuditRecord } from '@customer-service/core/http'
import { chained } from './record-hash.ts'
import type { Chain, ConversationHead, LogHead, TrailHead, TrailRecord } from './trail.ts'

const MAX_DETAILS_BYTES = 8_192

/** Where the logs end before the append: those that a record of it stands in, absent for a new log. */
export interface Ends {
  readonly head: TrailHead
  /** Last ordinal by user. */
  readonly users: ReadonlyMap<string, number>
  /** Last ordinal by conversation. */
  readonly conversations: ReadonlyMap<string, number>
}

export interface Appended {
  /** Where the logs end now. */
  readonly ends: Ends
  readonly records: readonly TrailRecord[]
  readonly conversations: readonly ConversationHead[]
}

export interface AppendSettings {
  readonly append_id: string
  readonly retentionDays: number
  /** Months whose records have all expired by then are dropped. */
  readonly now: Date
}

/** Gives each record its ordinals and its place in the chain, in the order given. */
export function appendRecords(ends: Ends, given: readonly AuditRecord[], settings: AppendSettings): Appended {
  const growing: Growing = {
    ...ends.head,
    actions: new Map(Object.entries(ends.head.actions)),
    users: new Map(ends.users),
    conversations: new Map(ends.conversations),
  }
  const records = given.map((record) => append(growing, record, settings.retentionDays))
  const { users, conversations, expires_at } = growing
  return {
    ends: { head: headOf(growing, settings), users, conversations },
    records,
    conversations: [...conversations].map(([conversation_id, last]) => ({ conversation_id, last, expires_at })),
  }
}

/** Where the logs end while records are appended. */
interface Growing {
  timestamp: string
  expires_at: number
  all: LogHead
  chain?: Chain
  readonly actions: Map<string, LogHead>
  readonly users: Map<string, number>
  readonly conversations: Map<string, number>
}

function append(growing: Growing, record: AuditRecord, retentionDays: number): TrailRecord {
  const { user_id, conversation_id } = record
  const own = toTimestamp(new Date(record.timestamp))
  if (own > growing.timestamp) growing.timestamp = own
  const { timestamp } = growing
  const expires_at = Math.max(growing.expires_at, unixSeconds(new Date(timestamp)) + retentionDays * DAY_SECONDS)
  const place = { month: monthOf(timestamp), expires_at }
  const all = extended(growing.all, place)
  const action = extended(growing.actions.get(record.action), place)
  const placed = {
    ...factsOf(record, timestamp),
    ordinal: all.last,
    action_ordinal: action.last,
    ...(user_id !== null && { user_ordinal: next(growing.users, user_id) }),
    ...(conversation_id !== null && { conversation_ordinal: next(growing.conversations, conversation_id) }),
    expires_at,
  }
  const linked = chained(placed, growing.chain)
  growing.expires_at = expires_at
  growing.all = all
  growing.actions.set(record.action, action)
  growing.chain = linked.chain
  return linked.record
}

function headOf(growing: Growing, { append_id, now }: AppendSettings): TrailHead {
  const { timestamp, expires_at, all, actions, chain } = growing
  const nowSeconds = now.getTime() / 1_000
  return {
    append_id,
    timestamp,
    expires_at,
    all: pruned(all, nowSeconds),
    actions: Object.fromEntries([...actions].map(([name, log]) => [name, pruned(log, nowSeconds)])),
    ...(chain && { chain }),
  }
}

type Facts = Omit<AuditRecord, 'actor' | 'principal' | 'request_id'>

function factsOf(record: AuditRecord, timestamp: string): Facts {
  const { log_id, service, action, resource_id, user_id, conversation_id, request_ip } = record
  const details = detailsOf(record, timestamp)
  return { log_id, timestamp, service, action, resource_id, user_id, conversation_id, request_ip, details }
}

function extended(
  log: LogHead | undefined,
  { month, expires_at }: { readonly month: string; readonly expires_at: number },
): LogHead {
  const { last, months } = log ?? { last: 0, months: [] }
  const current = months.at(-1)
  if (current?.month === month) return { last: last + 1, months: [...months.slice(0, -1), { ...current, expires_at }] }
  return { last: last + 1, months: [...months, { month, first: last + 1, expires_at }] }
}

function next(ordinals: Map<string, number>, name: string): number {
  const ordinal = (ordinals.get(name) ?? 0) + 1
  ordinals.set(name, ordinal)
  return ordinal
}

function pruned({ last, months }: LogHead, nowSeconds: number): LogHead {
  return { last, months: months.filter(({ expires_at }) => expires_at > nowSeconds) }
}

/** Who signed and in whose name stand beside the customer concerned (C-50). */
function detailsOf(record: AuditRecord, timestamp: string): TrailRecord['details'] {
  const { actor, principal, request_id, details } = record
  const isSmall = jsonBytes(details) <= MAX_DETAILS_BYTES
  return {
    ...(isSmall ? details : { omitted: `Details larger than ${MAX_DETAILS_BYTES} bytes` }),
    actor,
    principal,
    request_id,
    ...(record.timestamp !== timestamp && { occurred_at: record.timestamp }),
  }
}
