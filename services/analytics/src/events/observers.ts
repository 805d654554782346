import {
  conversationClosed,
  conversationCreated,
  conversationHandedOver,
  messageSent,
} from '@customer-service/contracts/chatbot'
import { inquiryRouted } from '@customer-service/contracts/routing'
import { sentimentAnalyzed } from '@customer-service/contracts/sentiment'
import type { EventDefinition } from '@customer-service/core/store'
import { firstHandover, firstIssue, lastClosing, type Observation } from '../domain/observation.ts'

interface Observer {
  readonly event: EventDefinition
  /** `at`: when the event was committed, in whole seconds. */
  readonly observe: (data: unknown, at: string) => Observation
}

/** Intents of messages that say nothing about what the customer came for. */
const SMALL_TALK: ReadonlySet<string> = new Set([
  'small_talk',
  'greeting',
  'goodbye',
  'thanks',
  'affirmation',
  'negation',
])

/** One observer per event that is counted. */
export const observers: readonly Observer[] = [
  observer(conversationCreated, ({ conversation_id, created_at, channel }) => ({
    factId: conversation_id,
    at: created_at,
    learn: (known) => ({ ...known, is_conversation: true, began_at: created_at, channel }),
  })),

  observer(messageSent, ({ conversation_id, outcome, sent_at }) => ({
    factId: conversation_id,
    at: sent_at,
    learn: (known) => ({
      ...known,
      messages: known.messages + 1,
      outcomes: { ...known.outcomes, [outcome]: (known.outcomes[outcome] ?? 0) + 1 },
    }),
  })),

  observer(sentimentAnalyzed, ({ conversation_id, analysis_id, sentiment_score, analyzed_at }) => ({
    factId: conversation_id ?? analysis_id,
    at: analyzed_at,
    learn: (known) => ({
      ...known,
      analyses: known.analyses + 1,
      score_millionths: known.score_millionths + Math.round(sentiment_score * 1_000_000),
      lowest_score: Math.min(known.lowest_score ?? 1, sentiment_score),
      highest_score: Math.max(known.highest_score ?? 0, sentiment_score),
    }),
  })),

  observer(inquiryRouted, ({ conversation_id, routing_id, intent, out_of_scope, routed_at }) => ({
    factId: conversation_id ?? routing_id,
    at: routed_at,
    learn: (known) =>
      SMALL_TALK.has(intent)
        ? known
        : {
            ...known,
            issue: firstIssue(known.issue, {
              name: out_of_scope ? 'other' : intent,
              is_in_scope: !out_of_scope,
              routed_at,
              routing_id,
            }),
          },
  })),

  observer(conversationHandedOver, ({ conversation_id, reason }, at) => ({
    factId: conversation_id,
    at,
    learn: (known) => ({ ...known, is_escalated: true, handover: firstHandover(known.handover, { at, reason }) }),
  })),

  observer(conversationClosed, ({ conversation_id, created_at, closed_at, resolution, resolution_seconds }) => ({
    factId: conversation_id,
    at: created_at,
    learn: (known) => ({
      ...known,
      is_conversation: true,
      began_at: created_at,
      closing: lastClosing(known.closing, { closed_at, resolution, seconds: resolution_seconds }),
    }),
  })),
]

function observer<Data>(event: EventDefinition<Data>, observe: (data: Data, at: string) => Observation): Observer {
  // The bus hands out what the contract of the event type let through.
  return { event, observe: (data, at) => observe(data as Data, at) }
}
