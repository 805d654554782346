import { Type } from 'typebox'
import { defineEvent, FreeForm, Score, Strict, Timestamp } from '../common.ts'
import { Priority } from '../priority.ts'
import { Message, Outcome } from './http.ts'

export const conversationCreated = defineEvent(
  'conversation.created',
  Strict({ conversation_id: Type.String(), user_id: Type.String(), channel: Type.String(), created_at: Timestamp }),
)

/** A customer message and the bot's answer to it. No text: that stays with the chatbot. */
export const messageSent = defineEvent(
  'message.sent',
  Strict({
    conversation_id: Type.String(),
    user_id: Type.String(),
    message_id: Type.String(),
    outcome: Outcome,
    intent: Type.Optional(Type.String()),
    sentiment_score: Type.Optional(Score),
    source_ids: Type.Array(Type.String()),
    sent_at: Timestamp,
  }),
)

/** The bot gave up, was asked to, or a person took over: escalation opens the case under the announced id. */
export const conversationHandedOver = defineEvent(
  'conversation.handed_over',
  Strict({
    conversation_id: Type.String(),
    user_id: Type.String(),
    escalation_id: Type.String(),
    reason: Type.Enum(['requested', 'negative_mood', 'bot_failed', 'routing_rule', 'taken_over']),
    priority: Priority,
    destination: Type.Optional(Type.String()),
    issue_summary: Type.String(),
    sentiment_score: Type.Optional(Score),
    relevant_data: FreeForm,
    transcript: Type.Array(Message),
  }),
)

/** A person answered the customer. No text: that stays with the chatbot. */
export const conversationReplied = defineEvent(
  'conversation.replied',
  Strict({
    conversation_id: Type.String(),
    user_id: Type.String(),
    escalation_id: Type.String(),
    message_id: Type.String(),
    agent_id: Type.String(),
    replied_at: Timestamp,
  }),
)

/** The customer wrote into a conversation that people have. */
export const conversationCustomerReplied = defineEvent(
  'conversation.customer_replied',
  Strict({
    conversation_id: Type.String(),
    user_id: Type.String(),
    escalation_id: Type.String(),
    other_escalation_ids: Type.Optional(
      Type.Array(Type.String(), { description: 'Further open cases about the conversation' }),
    ),
    message_id: Type.String(),
    agent_id: Type.Optional(Type.String({ description: 'Who answered last' })),
    sentiment_score: Type.Optional(Score),
    sent_at: Timestamp,
  }),
)

/** People gave the conversation back to the bot: they are done with its case. */
export const conversationHandedBack = defineEvent(
  'conversation.handed_back',
  Strict({
    conversation_id: Type.String(),
    user_id: Type.String(),
    escalation_id: Type.String(),
    handed_back_at: Timestamp,
  }),
)

export const conversationClosed = defineEvent(
  'conversation.closed',
  Strict({
    conversation_id: Type.String(),
    user_id: Type.String(),
    resolution: Type.Enum(['resolved', 'abandoned']),
    created_at: Timestamp,
    closed_at: Timestamp,
    resolution_seconds: Type.Integer({ minimum: 0 }),
  }),
)

/** A question that no article and no order answered: material for the knowledge base. */
export const questionUnanswered = defineEvent(
  'question.unanswered',
  Strict({ conversation_id: Type.String(), question: Type.String(), intent: Type.Optional(Type.String()) }),
)
