import { conversationHandedOver } from '@customer-service/contracts/chatbot'
import { announce, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { type Conversation, withPeople } from '../domain/conversation.ts'
import { issueSummary } from '../domain/issue-summary.ts'
import { handedTranscript } from '../domain/transcript.ts'
import { messagesBefore } from './announce-handover.ts'

export interface Held {
  /** With people, under the case. */
  readonly conversation: Conversation
  readonly escalation_id: string
  /** What opens the case, when it is a new one. */
  readonly opening: readonly Write[]
}

/** A conversation as people have it; one that the bot has is taken over under a new case. `at`: `YYYY-MM-DDTHH:mm:ssZ`. */
export async function takeOver(deps: Deps, found: Conversation, at: string): Promise<Held> {
  const { conversation_id, user_id, channel, dialogue } = found
  if (found.status === 'with_people') {
    return { conversation: found, escalation_id: found.escalation_id ?? '', opening: [] }
  }
  const escalation_id = deps.newId('esc')
  const said = await messagesBefore(deps.store, conversation_id, found.messages)
  const opening = announce(conversationHandedOver, conversation_id, {
    conversation_id,
    user_id,
    escalation_id,
    reason: 'taken_over',
    priority: 'medium',
    issue_summary: issueSummary(said),
    relevant_data: {
      channel,
      ...(dialogue.orderId !== undefined && { order_id: dialogue.orderId }),
      ...(dialogue.language && { language: dialogue.language }),
    },
    transcript: [...handedTranscript(said)],
  })
  return { conversation: withPeople(found, escalation_id, at), escalation_id, opening: [opening] }
}
