import type { Source } from '@customer-service/contracts/chatbot'
import type { OrderQuestion } from './order-question.ts'
import type { Language } from './wording/wording.ts'

/** Something the bot offered to choose from: the label is what the customer sees and sends back. */
export type Choice =
  | { readonly kind: 'article'; readonly label: string; readonly id: string }
  | { readonly kind: 'order'; readonly label: string; readonly id: string }
  | { readonly kind: 'intent'; readonly label: string; readonly intent: string }

/** What the next message has to be understood with: kept in the conversation's row, so that a turn reads no transcript. */
export interface DialogueState {
  /** What the bot's last message asked for. */
  readonly expecting?: 'order_id' | 'person_offer' | 'choice' | 'feedback' | 'topic'
  /** What the customer wanted to know about the order whose number was asked for. */
  readonly orderQuestion?: OrderQuestion
  /** The question that the number of an order was asked for. */
  readonly pending?: string
  readonly choices?: readonly Choice[]
  /** The customer's last question, as corrected. */
  readonly question?: string
  /** The order spoken of, until another one is. */
  readonly orderId?: string
  /** Turns in a row in which the bot couldn't help. */
  readonly failures: number
  /** Customer messages in a row with a negative mood. */
  readonly negatives: number
  readonly language?: Language
  /** Where the bot's last answer came from. */
  readonly told?: readonly Source[]
  /** Questions of an earlier message that come after the one asked back about. */
  readonly waiting?: readonly string[]
  /** What the customer's last message of substance is about, and which team that is for. */
  readonly topic?: Topic
  /** The customer was rude, and was asked to stay calm. */
  readonly warned?: true
}

export interface Topic {
  readonly intent: string
  readonly destination: string
}

export const newDialogue: DialogueState = { failures: 0, negatives: 0 }

/** The state without what was expected of this message: it has been answered, or passed over. */
export function moveOn(state: DialogueState, change: Partial<DialogueState> = {}): DialogueState {
  const { expecting: _, orderQuestion: __, pending: ___, choices: ____, ...kept } = state
  return { ...kept, ...change }
}

/** The bot could help: failures no longer follow one another. */
export function succeed(state: DialogueState, change: Partial<DialogueState> = {}): DialogueState {
  return moveOn(state, { failures: 0, ...change })
}

/** The bot's last answer came from this article or order. */
export const isTold = ({ told = [] }: DialogueState, id: string): boolean => told.some((source) => source.id === id)
