import { cannotDo } from '../cannot-do.ts'
import type { Rule } from './rule.ts'

/** "Do it": the bot tells how things are done. */
export const demand: Rule = (situation) => {
  return situation.heard.demandsIt ? cannotDo(situation) : undefined
}
