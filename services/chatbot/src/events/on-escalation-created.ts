import { escalationCreated } from '@customer-service/contracts/escalation'
import { on } from '@customer-service/core/events'
import { put } from '@customer-service/core/store'
import { countMove } from '../actions/count-move.ts'
import type { Deps } from '../deps.ts'
import { underCase } from '../domain/conversation.ts'
import { conversations } from '../tables.ts'

/**
 * A case was opened about a conversation that the bot has, or that is closed: people have it from now on, or from the
 * customer's next message. A case of another customer's, or one beside the case that the conversation has or had, changes
 * nothing.
 */
export const onEscalationCreated = on(escalationCreated, async ({ store }: Deps, { data }) => {
  if (data.conversation_id === undefined) return []
  const found = await store.get(conversations, data.conversation_id)
  if (found === undefined || found.user_id !== data.user_id) return []
  if (found.has_open_case || found.escalation_id === data.escalation_id) return []
  const held = underCase(found, data.escalation_id, data.changed_at)
  return [put(conversations, held, found.version), ...countMove(found, held)]
})
