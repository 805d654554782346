import {
  conversationCustomerReplied,
  type MessageAnswered,
  type MessageUnderstanding,
  messageSent,
  questionUnanswered,
} from '@customer-service/contracts/chatbot'
import { createCase } from '@customer-service/contracts/escalation'
import { answerRated } from '@customer-service/contracts/knowledge'
import type { AuditNote } from '@customer-service/core/http'
import { announce, put, type Write } from '@customer-service/core/store'
import { containsPii, maskPii } from '@customer-service/language'
import type { Deps } from '../deps.ts'
import type { AnswerRating } from '../domain/answer-rating.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { Handover } from '../domain/turn.ts'
import { conversations, messages } from '../tables.ts'
import { announceHandover } from './announce-handover.ts'
import { countMove } from './count-move.ts'
import type { TakenTurn } from './take-turn.ts'

export interface TurnDecision {
  readonly reply: MessageAnswered
  readonly writes: readonly Write[]
  readonly audit: readonly AuditNote[]
}

/** The writes that make a turn true: conversation, both messages, counters and events. `before` is absent for the first. */
export async function commitTurn(
  deps: Deps,
  taken: TakenTurn,
  before: (Conversation & { readonly version: number }) | undefined,
): Promise<TurnDecision> {
  const { turn, conversation, question, answer, rating } = taken
  const { conversation_id } = conversation
  return {
    reply: replyOf(taken),
    writes: [
      put(conversations, conversation, before?.version ?? 'absent'),
      put(messages, question, 'absent'),
      ...(answer ? [put(messages, answer, 'absent')] : []),
      ...countMove(before, conversation),
      announce(messageSent, conversation_id, sentOf(taken)),
      ...(turn.unanswered === undefined
        ? []
        : [announce(questionUnanswered, conversation_id, unansweredOf(taken, turn.unanswered))]),
      ...(rating === undefined ? [] : [announce(answerRated, conversation_id, ratedOf(taken, rating))]),
      ...(turn.handover ? [await announceHandover(deps, taken, turn.handover)] : []),
      ...(turn.outcome === 'with_people' ? [announceToPeople(taken)] : []),
    ],
    audit: [...(turn.handover ? [auditOfCase(taken, turn.handover)] : []), auditOf(taken)],
  }
}

function replyOf({ turn, question, conversation, understanding }: TakenTurn): MessageAnswered {
  const isWithPeople = conversation.status === 'with_people'
  return {
    message_id: question.message_id,
    response: turn.response,
    suggested_actions: [...turn.actions],
    sources: [...turn.sources],
    outcome: turn.outcome,
    understanding: readingOf(understanding),
    ...(isWithPeople && conversation.escalation_id !== undefined && { escalation_id: conversation.escalation_id }),
  }
}

function readingOf({ mood, routing }: TakenTurn['understanding']): MessageUnderstanding {
  return {
    ...(routing && {
      intent: routing.intent,
      confidence: routing.confidence,
      destination: routing.destination,
      priority: routing.priority,
    }),
    ...(mood && { sentiment: mood.label, sentiment_score: mood.score }),
  }
}

function sentOf({ turn, question, conversation, understanding }: TakenTurn) {
  const { sentiment_score } = question
  return {
    conversation_id: conversation.conversation_id,
    user_id: conversation.user_id,
    message_id: question.message_id,
    outcome: turn.outcome,
    ...intentOf(understanding),
    ...(sentiment_score !== undefined && { sentiment_score }),
    source_ids: turn.sources.map(({ id }) => id),
    sent_at: question.timestamp,
  }
}

/** People have the conversation: their tools hear of what the customer writes to them. */
function announceToPeople({ conversation, question }: TakenTurn): Write {
  const { conversation_id, user_id, escalation_id = '', other_cases, agent_id } = conversation
  const { message_id, sentiment_score, timestamp } = question
  return announce(conversationCustomerReplied, conversation_id, {
    conversation_id,
    user_id,
    escalation_id,
    ...(other_cases && { other_escalation_ids: [...other_cases] }),
    message_id,
    ...(agent_id !== undefined && { agent_id }),
    ...(sentiment_score !== undefined && { sentiment_score }),
    sent_at: timestamp,
  })
}

function unansweredOf({ conversation, understanding }: TakenTurn, question: string) {
  return {
    conversation_id: conversation.conversation_id,
    question: maskPii(question),
    ...intentOf(understanding),
  }
}

function ratedOf({ conversation }: TakenTurn, { articleId, question, signal }: AnswerRating) {
  return { article_id: articleId, question: maskPii(question), signal, user_id: conversation.user_id }
}

function intentOf({ routing }: TakenTurn['understanding']): { readonly intent?: string } {
  return routing && !routing.isOutOfScope ? { intent: routing.intent } : {}
}

/** The case is opened from an event, in which nobody asks: who had it opened is known here. */
function auditOfCase({ conversation }: TakenTurn, { escalationId, reason }: Handover): AuditNote {
  const { conversation_id, user_id } = conversation
  return {
    action: createCase.config.audit,
    resource_id: escalationId,
    user_id,
    details: { conversation_id, reason },
  }
}

function auditOf({ turn, question, conversation, understanding }: TakenTurn): AuditNote {
  const { sentiment_score } = question
  const { degraded } = understanding
  return {
    resource_id: conversation.conversation_id,
    user_id: conversation.user_id,
    details: {
      message_id: question.message_id,
      contains_pii: containsPii(question.text),
      ...(sentiment_score !== undefined && { sentiment_score }),
      outcome: turn.outcome,
      ...(degraded.length > 0 && { degraded }),
    },
  }
}
