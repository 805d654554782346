import type { Priority, SentimentLabel } from '@customer-service/contracts'
import type { Order } from '@customer-service/contracts/chatbot'
import type { Step } from '@customer-service/contracts/knowledge'
import type { DialogueState } from './dialogue-state.ts'
import type { Heard } from './heard.ts'
import type { ReadHit } from './read-hits.ts'
import type { Wording } from './wording/wording.ts'

export interface Mood {
  /** 0 very negative, 1 very positive. */
  readonly score: number
  readonly label: SentimentLabel
  /** ISO 639-1, or und. */
  readonly language: string
}

export interface IntentGuess {
  readonly intent: string
  /** 0 to 1. */
  readonly confidence: number
}

export interface Routing extends IntentGuess {
  readonly isOutOfScope: boolean
  readonly alternatives: readonly IntentGuess[]
  readonly destination: string
  readonly priority: Priority
}

export interface KnowledgeHit {
  readonly id: string
  readonly title: string
  readonly content: string
  /** 0 to 1: near the chance that the article answers the question. */
  readonly relevance_score: number
  readonly steps?: readonly Step[]
}

/** What became of the order number in the message, or of the order spoken of before. */
export type OrderLookup =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly order: Order; readonly isNew: boolean }
  | { readonly kind: 'not_found'; readonly orderId: string }

export interface DialogueSettings {
  /** A mood below this is handed over at once. */
  readonly handoverMood: number
  /** From this chance on, an article is taken for an answer. */
  readonly answerChance: number
  /** From this relevance on, an article is something to ask back about. */
  readonly clarifyRelevance: number
  /** From this confidence on, an intent is believed. */
  readonly intentConfidence: number
  /** The shop's page where customers find their orders. */
  readonly ordersUrl?: string
}

/** All that the dialogue policy knows when it decides about one message. */
export interface Situation {
  readonly state: DialogueState
  readonly isFirst: boolean
  /** Files came with the message. */
  readonly hasFiles?: boolean
  readonly heard: Heard
  /** Absent when the sentiment service gave no answer. */
  readonly mood?: Mood
  /** Absent when the routing service gave no answer. */
  readonly routing?: Routing
  /** Best first. Absent when nothing was searched, or the knowledge service gave no answer. */
  readonly hits?: readonly KnowledgeHit[]
  /** What was searched for; absent: the message itself. */
  readonly query?: string
  /** The hits as they answer the question, best first; read when first asked for. */
  readonly articles?: () => readonly ReadHit[]
  readonly order: OrderLookup
  /** The customer's last orders, newest first; only when the customer has no order number at hand or speaks of another order. */
  readonly ownOrders?: readonly Order[]
  /** The case that people answer the conversation under; absent while the bot answers. */
  readonly withPeople?: { readonly escalationId: string }
  readonly settings: DialogueSettings
  readonly say: Wording
  readonly now: Date
  readonly newCaseId: () => string
}
