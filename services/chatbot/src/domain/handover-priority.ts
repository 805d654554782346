import { type Priority, priorityOfMood, raised } from '@customer-service/contracts'
import type { Grave } from './grave-phrases.ts'
import type { Mood, Routing } from './situation.ts'
import type { Handover } from './turn.ts'

const LEAST: Readonly<Record<Grave, Priority>> = {
  self_harm: 'urgent',
  danger: 'urgent',
  fraud: 'high',
  legal: 'high',
}

/** Routing's priority, else the mood's (C-10), else medium; what is grave or makes a customer very unhappy has a least one. */
export function handoverPriority(
  { reason, grave }: Pick<Handover, 'reason' | 'grave'>,
  routing?: Routing,
  mood?: Mood,
): Priority {
  const priority = routing?.priority ?? priorityOfMood(mood?.score)
  const least = grave ? LEAST[grave] : reason === 'negative_mood' ? 'high' : 'low'
  return raised(priority, least)
}
