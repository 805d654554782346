import type { Outcome, Source, SuggestedAction } from '@customer-service/contracts/chatbot'
import type { DialogueState } from './dialogue-state.ts'

export type HandoverReason = 'requested' | 'negative_mood' | 'bot_failed' | 'routing_rule'

export interface Handover {
  readonly reason: HandoverReason
  readonly escalationId: string
}

/** What the bot decided to do about one message. */
export interface Turn {
  readonly outcome: Outcome
  readonly response: string
  readonly actions: readonly SuggestedAction[]
  readonly sources: readonly Source[]
  readonly next: DialogueState
  readonly handover?: Handover
  /** The question that nothing answered: material for the knowledge base. */
  readonly unanswered?: string
}

/** A turn from its parts; what isn't named is empty. */
export function turn(parts: Pick<Turn, 'outcome' | 'response' | 'next'> & Partial<Turn>): Turn {
  return { actions: [], sources: [], ...parts }
}

/** Longest text of a suggested action, by the contract. */
const ACTION_LENGTH = 200

export function say(text: string): SuggestedAction {
  return { type: 'text', text: text.length > ACTION_LENGTH ? `${text.slice(0, ACTION_LENGTH - 1)}…` : text }
}

export function link(text: string, url: string): SuggestedAction {
  return { type: 'link', text, url }
}
