import { type Static, Type } from 'typebox'
import {
  ConversationId,
  Limit,
  Offset,
  position,
  Strict,
  TimeInput,
  Timestamp,
  UserId,
  withExample,
} from '../common.ts'
import { auditLogsSample } from './samples.ts'

const From = (description: string) => Type.Optional(Type.Integer({ minimum: 1, default: 1, description }))

export type AuditLog = Static<typeof AuditLog>
export const AuditLog = Strict({
  log_id: Type.String(),
  timestamp: Timestamp,
  user_id: Type.Union([Type.String(), Type.Null()]),
  service: Type.String(),
  action: Type.String(),
  resource_id: Type.Union([Type.String(), Type.Null()]),
  request_ip: Type.String(),
  details: Type.Record(Type.String(), Type.Unknown()),
})

export type AuditLogs = Static<typeof AuditLogs>
export const AuditLogs = Strict({
  logs: Type.Array(AuditLog),
  ...position,
})

export const ActionType = Type.String({ minLength: 1, maxLength: 64 })

/** What a caller must be allowed `QueryAuditLogs` on to read the trail of one customer, or everybody's. */
export const trailResources = (userId: string | undefined): readonly string[] =>
  userId === undefined ? ['audit/*', 'user/*/audit/*'] : [`user/${userId}/audit/*`]

export const queryAuditLogs = {
  method: 'GET',
  url: '/audit/logs',
  config: { action: 'QueryAuditLogs' },
  schema: {
    summary: 'Who did what, newest first',
    description: [
      '`start_time` and `end_time` are inclusive; a bare end date lasts until 23:59:59Z.',
      '`conversation_id` finds records whose `resource_id` or `details.conversation_id` it is.',
      'A page ends sooner when it would be larger than 256 KB; `limit` then says after how many records.',
    ].join(' '),
    querystring: Strict({
      start_time: Type.Optional(TimeInput),
      end_time: Type.Optional(TimeInput),
      user_id: Type.Optional(UserId),
      conversation_id: Type.Optional(ConversationId),
      action_type: Type.Optional(ActionType),
      limit: Limit(100, 1_000),
      offset: Offset,
    }),
    response: { 200: withExample(AuditLogs, auditLogsSample) },
  },
} as const

const Hash = (description: string) => Type.String({ pattern: '^[0-9a-f]{64}$', description })

export type TrailEntry = Static<typeof TrailEntry>
/** A record as it is chained. Its hash is the SHA-256 of the RFC 8785 JSON of all its other fields. */
export const TrailEntry = Strict({
  ...AuditLog.properties,
  conversation_id: Type.Union([Type.String(), Type.Null()]),
  ordinal: Type.Integer({ description: 'Its number: they count from 1 without gaps' }),
  action_ordinal: Type.Integer(),
  user_ordinal: Type.Optional(Type.Integer()),
  conversation_ordinal: Type.Optional(Type.Integer()),
  expires_at: Type.Integer({ description: 'Unix seconds from which on it is no longer kept' }),
  previous_hash: Type.Optional(Hash('Of the record before; zeros for the first')),
  hash: Type.Optional(Hash('Absent, like the one before, on records older than the chain')),
})

export type Checkpoint = Static<typeof Checkpoint>
/** A signed statement of which records there were: whoever keeps it elsewhere can tell whether they were changed since. */
export const Checkpoint = Strict({
  number: Type.Integer({ description: 'They count on by one' }),
  record: Type.Integer({ description: 'The last record at that time' }),
  hash: Hash('Of that record, and so of all before it'),
  first_record: Type.Integer({ description: 'Where the chain began' }),
  sealed_at: Timestamp,
  public_key: Type.String({ description: 'Ed25519, as base64 of its SPKI' }),
  signature: Type.String({ description: 'Ed25519, in base64, over the RFC 8785 JSON of all other fields' }),
})

export type Trail = Static<typeof Trail>
export const Trail = Strict({ records: Type.Array(TrailEntry) })

export type Checkpoints = Static<typeof Checkpoints>
export const Checkpoints = Strict({
  checkpoints: Type.Array(Checkpoint),
  public_key: Type.String({ description: 'What checkpoints are signed with now: compare it with the one you noted' }),
})

export const readTrail = {
  method: 'GET',
  url: '/audit/records',
  config: { action: 'ReadAuditTrail' },
  schema: {
    summary: 'The trail as it is chained, oldest first, to be verified by who reads it',
    description:
      'Go on from the last `ordinal` + 1 until no records come; a page ends before it is larger than 256 KB.',
    querystring: Strict({ from: From('Number of the first record'), limit: Limit(1_000, 1_000) }),
    response: { 200: Trail },
  },
} as const

export const listCheckpoints = {
  method: 'GET',
  url: '/audit/checkpoints',
  config: { action: 'ListAuditCheckpoints' },
  schema: {
    summary: 'The signed checkpoints of the trail, oldest first',
    description: 'One a minute while there are new records. Go on from the last `number` + 1 until none come.',
    querystring: Strict({ from: From('Number of the first checkpoint'), limit: Limit(500, 500) }),
    response: { 200: Checkpoints },
  },
} as const
