import { Type } from 'typebox'
import { defineEvent, Strict, Timestamp } from '../common.ts'

/** A webhook is sent nothing any more, because its receiver said so or nothing arrived there for too long. */
export const webhookDisabled = defineEvent(
  'webhook.disabled',
  Strict({
    webhook_id: Type.String(),
    host: Type.String({ description: 'Of its URL, whose rest may hold secrets' }),
    reason: Type.String(),
    disabled_at: Timestamp,
  }),
)
