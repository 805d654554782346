import type { Situation } from '../situation.ts'
import type { Turn } from '../turn.ts'

/** One rule of the dialogue: its turn, or undefined when it has nothing to say about the situation. */
export type Rule = (situation: Situation) => Turn | undefined
