import { cannotDo } from '../cannot-do.ts'
import type { Rule } from './rule.ts'

/** "Do it", after the bot told how something is done. */
export const demand: Rule = (situation) => {
  const { heard, state } = situation
  return heard.demandsIt && state.told?.length ? cannotDo(situation) : undefined
}
