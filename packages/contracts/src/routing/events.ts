import { Type } from 'typebox'
import { defineEvent, Priority, Score, Strict, Timestamp } from '../common.ts'

export const inquiryRouted = defineEvent(
  'inquiry.routed',
  Strict({
    routing_id: Type.String(),
    conversation_id: Type.Optional(Type.String()),
    user_id: Type.Optional(Type.String()),
    intent: Type.String(),
    out_of_scope: Type.Boolean(),
    confidence: Score,
    destination: Type.String(),
    priority: Priority,
    routed_at: Timestamp,
  }),
)
