import { handOver } from '../hand-over.ts'
import type { Rule } from './rule.ts'

/** Negative messages in a row that are enough to hand over, whatever each one's score is. */
const MOST_NEGATIVES = 2

/** A very unhappy customer, or one who is unhappy twice in a row, isn't left with a bot. */
export const badMood: Rule = (situation) => {
  const { mood, state, settings } = situation
  if (!mood) return undefined
  const isVeryBad = mood.score < settings.handoverMood
  return isVeryBad || state.negatives >= MOST_NEGATIVES ? handOver(situation, 'negative_mood') : undefined
}
