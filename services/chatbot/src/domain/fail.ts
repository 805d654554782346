import { handOver } from './hand-over.ts'
import type { Situation } from './situation.ts'
import type { Turn } from './turn.ts'

/** The second failure in a row is people's business. */
const MOST_FAILURES = 2

/** The bot couldn't help: it says so, and hands over instead when it couldn't the time before either. */
export function fail(situation: Situation, turn: Turn): Turn {
  const failures = situation.state.failures + 1
  if (failures >= MOST_FAILURES) return handOver(situation, 'bot_failed', turn.unanswered)
  return { ...turn, next: { ...turn.next, failures } }
}
