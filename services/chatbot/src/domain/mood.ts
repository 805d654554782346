import type { DialogueState } from './dialogue-state.ts'
import type { Mood } from './situation.ts'

/** A mood below this makes a case of high priority (C-10). A plain report of a problem lies above it. */
const UNHAPPY = 0.3

/** Counts unhappy messages in a row. An unknown mood neither adds nor ends anything. */
export function withMood(state: DialogueState, mood: Mood | undefined): DialogueState {
  if (!mood) return state
  return { ...state, negatives: isUnhappy(mood) ? state.negatives + 1 : 0 }
}

/** Too unhappy to be offered a list of topics. */
export const isUnhappy = (mood: Mood | undefined): boolean => mood !== undefined && mood.score < UNHAPPY
