import { conversationHandedOver, type Message } from '@customer-service/contracts/chatbot'
import { announce, type Store, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { handoverPriority } from '../domain/handover-priority.ts'
import { hear } from '../domain/heard.ts'
import { issueSummary } from '../domain/issue-summary.ts'
import { messageOf, placeKey } from '../domain/message.ts'
import { HANDED_MESSAGES, handedTranscript } from '../domain/transcript.ts'
import type { Handover } from '../domain/turn.ts'
import { messages } from '../tables.ts'
import type { TakenTurn } from './take-turn.ts'

/** Tells the escalation service all that people need to take over: it opens the case under the announced id. */
export async function announceHandover(deps: Deps, taken: TakenTurn, handover: Handover): Promise<Write> {
  const { conversation, question, answer, understanding } = taken
  const { conversation_id, user_id } = conversation
  const { routing, mood } = understanding
  const before = await messagesBefore(deps.store, conversation_id, question.place)
  const said = [...before, messageOf(question), ...(answer ? [messageOf(answer)] : [])]
  return announce(conversationHandedOver, conversation_id, {
    conversation_id,
    user_id,
    escalation_id: handover.escalationId,
    reason: handover.reason,
    priority: handoverPriority(handover, routing, mood),
    ...(routing && { destination: routing.destination }),
    issue_summary: issueSummary(said),
    ...(mood && { sentiment_score: mood.score }),
    relevant_data: relevantData(taken),
    transcript: [...handedTranscript(said)],
  })
}

/** The last messages before a place, as many as people are handed. */
export async function messagesBefore(store: Store, conversationId: string, place: number): Promise<readonly Message[]> {
  if (place === 0) return []
  const { items } = await store.query(messages, conversationId, {
    from: placeKey(Math.max(0, place - HANDED_MESSAGES)),
    to: placeKey(place),
    limit: HANDED_MESSAGES,
  })
  return items.map(messageOf)
}

function relevantData({ conversation, question, turn, understanding }: TakenTurn) {
  const { orderIds, productIds } = hear(question.text)
  const orderId = orderIds[0] ?? turn.next.orderId
  const { routing } = understanding
  return {
    channel: conversation.channel,
    ...(orderId !== undefined && { order_id: orderId }),
    ...(productIds[0] !== undefined && { product_id: productIds[0] }),
    ...(routing && !routing.isOutOfScope && { intent: routing.intent }),
    ...(turn.next.language && { language: turn.next.language }),
  }
}
