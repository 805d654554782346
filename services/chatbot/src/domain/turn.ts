import type { Outcome, Source, SuggestedAction } from '@customer-service/contracts/chatbot'
import type { DialogueState } from './dialogue-state.ts'
import type { Grave } from './grave-phrases.ts'

export type HandoverReason = 'requested' | 'negative_mood' | 'bot_failed' | 'routing_rule'

export interface Handover {
  readonly reason: HandoverReason
  readonly escalationId: string
  /** What it is that can't wait. */
  readonly grave?: Grave
}

/** What the bot decided to do about one message. */
export interface Turn {
  readonly outcome: Outcome
  readonly response: string
  /** The question that ends the response: said once, however many answers stand before it. */
  readonly closing?: string
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

/** With its closing question in the response, and what it told remembered. */
export function spoken({ closing, ...rest }: Turn): Turn {
  const { response, sources, next } = rest
  const told = sources.length > 0 ? { ...next, told: sources } : next
  if (closing === undefined) return { ...rest, next: told }
  const gap = response.includes('\n') ? '\n\n' : ' '
  return { ...rest, response: `${response}${gap}${closing}`, next: told }
}

/** Longest text of a suggested action, by the contract. */
const ACTION_LENGTH = 200

export function say(text: string): SuggestedAction {
  return { type: 'text', text: text.length > ACTION_LENGTH ? `${text.slice(0, ACTION_LENGTH - 1)}…` : text }
}

export function link(text: string, url: string): SuggestedAction {
  return { type: 'link', text, url }
}
