import type { Priority } from '@customer-service/contracts'
import type { Mood, Routing } from './situation.ts'
import type { HandoverReason } from './turn.ts'

const ORDER: readonly Priority[] = ['low', 'medium', 'high', 'urgent']

/** Routing's priority, else the mood's (C-10), else medium; a very unhappy customer's case is high at least. */
export function handoverPriority(reason: HandoverReason, routing?: Routing, mood?: Mood): Priority {
  const priority = routing?.priority ?? (mood ? priorityOf(mood.score) : 'medium')
  return reason === 'negative_mood' && ORDER.indexOf(priority) < ORDER.indexOf('high') ? 'high' : priority
}

function priorityOf(score: number): Priority {
  if (score < 0.15) return 'urgent'
  if (score < 0.3) return 'high'
  return score < 0.5 ? 'medium' : 'low'
}
