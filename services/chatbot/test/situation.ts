import type { Order } from '@customer-service/contracts/chatbot'
import { newDialogue } from '../src/domain/dialogue-state.ts'
import { hear } from '../src/domain/heard.ts'
import type { KnowledgeHit, Routing, Situation } from '../src/domain/situation.ts'
import { wordingIn } from '../src/domain/wording/in-language.ts'

const settings = {
  handoverMood: 0.12,
  answerChance: 0.45,
  clarifyRelevance: 0.3,
  intentConfidence: 0.5,
  ordersUrl: 'https://example.com/orders',
}

/** What the bot knows when the customer says `text` in an open conversation; the rest as the test needs it. */
export function situation(text: string, more: Partial<Situation> = {}): Situation {
  return {
    state: newDialogue,
    isFirst: false,
    heard: hear(text),
    mood: { score: 0.5, label: 'neutral', language: 'en' },
    hits: [],
    order: { kind: 'none' },
    settings,
    say: wordingIn('en'),
    now: new Date('2026-11-21T10:00:00Z'),
    newCaseId: () => 'esc-1',
    ...more,
  }
}

export const processing: Order = {
  order_id: 'ORD-9876',
  status: 'processing',
  placed_at: '2026-03-15T09:00:00Z',
  ships_within_days: 2,
}

export function routing(intent: string, more: Partial<Routing> = {}): Routing {
  return {
    intent,
    confidence: 0.9,
    isOutOfScope: false,
    alternatives: [],
    destination: 'customer_service',
    priority: 'medium',
    ...more,
  }
}

export function hit(id: string, relevance_score: number, more: Partial<KnowledgeHit> = {}): KnowledgeHit {
  return {
    id,
    title: `Title of ${id}`,
    content: 'You can return a product within 30 days. Keep the box.',
    relevance_score,
    ...more,
  }
}
