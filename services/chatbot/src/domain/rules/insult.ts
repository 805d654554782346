import { moveOn } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import { say as text, turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** Rude words without a question: no lecture, an offer. */
export const insult: Rule = (situation) => {
  const { heard, say, state } = situation
  if (!heard.isInsult) return undefined
  return fail(
    situation,
    turn({
      outcome: 'asked_back',
      response: say.sorryForTrouble,
      actions: [text(say.talkToPerson)],
      next: moveOn(state, { expecting: 'person_offer' }),
    }),
  )
}
