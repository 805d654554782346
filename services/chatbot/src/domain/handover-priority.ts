import type { Priority } from '@customer-service/contracts'
import type { Mood, Routing } from './situation.ts'
import type { Handover } from './turn.ts'

const ORDER: readonly Priority[] = ['low', 'medium', 'high', 'urgent']

/** Routing's priority, else the mood's (C-10), else medium; what is grave or makes a customer very unhappy has a least one. */
export function handoverPriority(
  { reason, leastPriority }: Pick<Handover, 'reason' | 'leastPriority'>,
  routing?: Routing,
  mood?: Mood,
): Priority {
  const priority = routing?.priority ?? (mood ? priorityOf(mood.score) : 'medium')
  const least = leastPriority ?? (reason === 'negative_mood' ? 'high' : 'low')
  return ORDER.indexOf(priority) < ORDER.indexOf(least) ? least : priority
}

function priorityOf(score: number): Priority {
  if (score < 0.15) return 'urgent'
  if (score < 0.3) return 'high'
  return score < 0.5 ? 'medium' : 'low'
}
