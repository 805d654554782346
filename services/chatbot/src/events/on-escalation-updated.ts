import { escalationUpdated } from '@customer-service/contracts/escalation'
import { on } from '@customer-service/core/events'
import { put } from '@customer-service/core/store'
import { countMove } from '../actions/count-move.ts'
import type { Deps } from '../deps.ts'
import { reopened, withPeople } from '../domain/conversation.ts'
import { conversations } from '../tables.ts'

/** A case is worked on again: the conversation that ended with it is with people again, so that they can answer. */
export const onEscalationUpdated = on(escalationUpdated, async ({ store }: Deps, { data }) => {
  if (data.status !== 'in_progress' || data.conversation_id === undefined) return []
  const found = await store.get(conversations, data.conversation_id)
  if (found?.status !== 'closed' || found.escalation_id !== data.escalation_id) return []
  const isLate = found.closed_at === undefined || data.changed_at <= found.closed_at
  if (isLate || found.has_open_case) return []
  const held = withPeople(reopened(found), data.escalation_id, data.changed_at)
  return [put(conversations, held, found.version), ...countMove(found, held)]
})
