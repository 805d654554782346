import { escalationCreated } from '@customer-service/contracts/escalation'
import { on } from '@customer-service/core/events'
import { put } from '@customer-service/core/store'
import { conversationOfCase } from '../actions/conversation-of-case.ts'
import { countMove } from '../actions/count-move.ts'
import type { Deps } from '../deps.ts'
import { underCase } from '../domain/conversation.ts'
import { conversations } from '../tables.ts'

/**
 * A case was opened about a conversation that the bot has, or that is closed: people have it from now on, or from the
 * customer's next message. One beside the case that the conversation has keeps it with people when that is done.
 */
export const onEscalationCreated = on(escalationCreated, async ({ store }: Deps, { data }) => {
  const found = await conversationOfCase(store, data)
  if (found === undefined || found.escalation_id === data.escalation_id) return []
  const held = underCase(found, data.escalation_id, data.changed_at)
  return [put(conversations, held, found.version), ...countMove(found, held)]
})
