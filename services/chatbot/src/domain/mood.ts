import type { DialogueState } from './dialogue-state.ts'
import type { Mood } from './situation.ts'

/** Counts negative messages in a row. An unknown mood neither adds nor ends anything. */
export function withMood(state: DialogueState, mood: Mood | undefined): DialogueState {
  if (!mood) return state
  return { ...state, negatives: mood.label === 'negative' ? state.negatives + 1 : 0 }
}
