import { conversationHandedOver, type Message } from '@customer-service/contracts/chatbot'
import { announce, type Store, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { handoverPriority } from '../domain/handover-priority.ts'
import { hear } from '../domain/heard.ts'
import { isTopic } from '../domain/intent.ts'
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
    ...handedTo(taken, handover),
    issue_summary: issueSummary(said),
    ...(mood && { sentiment_score: mood.score }),
    relevant_data: relevantData(taken, handover),
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

/** "Yes, a person please" is for the team of what the conversation is about. */
function handedTo({ turn, understanding: { routing } }: TakenTurn, { reason }: Handover) {
  const { topic } = turn.next
  const isAboutTopic = topic && reason !== 'routing_rule' && !(routing && isTopic(routing.intent))
  const destination = isAboutTopic ? topic.destination : routing?.destination
  return destination === undefined ? {} : { destination }
}

function relevantData({ conversation, question, turn, understanding }: TakenTurn, { reason, grave }: Handover) {
  const { orderIds, productIds } = hear(question.text)
  const { orderId, language, topic } = turn.next
  const { routing, mood } = understanding
  const spoken = language ?? mood?.language
  const order = orderIds[0] ?? orderId
  const intent = topic?.intent ?? (routing && !routing.isOutOfScope ? routing.intent : undefined)
  return {
    channel: conversation.channel,
    reason,
    ...(grave && { concern: grave }),
    ...(order !== undefined && { order_id: order }),
    ...(productIds[0] !== undefined && { product_id: productIds[0] }),
    ...(intent !== undefined && { intent }),
    ...(spoken !== undefined && spoken !== 'und' && { language: spoken }),
  }
}
