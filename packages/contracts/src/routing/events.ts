import { Type } from 'typebox'
import { defineEvent, Score, Strict, Timestamp } from '../common.ts'
import { Priority } from '../priority.ts'

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

export const intentTrainingRequested = defineEvent(
  'intents.training_requested',
  Strict({
    intent_set: Type.String(),
    version: Type.Integer(),
    activate: Type.Boolean(),
    requested_at: Timestamp,
  }),
)

export const intentTrainingCompleted = defineEvent(
  'intents.training_completed',
  Strict({
    intent_set: Type.String(),
    version: Type.Integer(),
    status: Type.Enum(['ready', 'failed']),
    is_active: Type.Boolean(),
    completed_at: Timestamp,
  }),
)

/** Examples that no version needs any more, and models of versions that are gone. */
export const intentDataDiscarded = defineEvent(
  'intents.data_discarded',
  Strict({
    intent_set: Type.String(),
    drafts: Type.Array(Type.String()),
    models: Type.Array(Type.String()),
  }),
)
