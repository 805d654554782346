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
