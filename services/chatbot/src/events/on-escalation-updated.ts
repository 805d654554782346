import { escalationUpdated } from '@customer-service/contracts/escalation'
import { on } from '@customer-service/core/events'
import { put } from '@customer-service/core/store'
import { conversationOfCase } from '../actions/conversation-of-case.ts'
import { countMove } from '../actions/count-move.ts'
import type { Deps } from '../deps.ts'
import { type Conversation, isUnderCase, reopened, underCase } from '../domain/conversation.ts'
import { conversations } from '../tables.ts'

/** A case that was done is worked on again: people have its conversation again, so that they can answer. */
export const onEscalationUpdated = on(escalationUpdated, async ({ store }: Deps, { data }) => {
  if (data.status !== 'in_progress') return []
  const found = await conversationOfCase(store, data)
  if (found === undefined || isUnderCase(found, data.escalation_id) || !isAfterCase(found, data.changed_at)) return []
  const held = underCase(reopened(found), data.escalation_id, data.changed_at)
  return [put(conversations, held, found.version), ...countMove(found, held)]
})

/** A change in the second of a hand-back is that of the reply before it; one in the second of a solution came after it. */
function isAfterCase({ status, has_open_case, case_done_at }: Conversation, changedAt: string): boolean {
  if (has_open_case) return true
  if (case_done_at === undefined) return false
  return status === 'closed' ? changedAt >= case_done_at : changedAt > case_done_at
}
