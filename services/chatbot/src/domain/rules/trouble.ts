import { moveOn } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import { believedIntent } from '../intent.ts'
import { say as text, turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** A complaint or rude words that no article answers: no lecture and no "I don't know", but an offer. */
export const trouble: Rule = (situation) => {
  const { heard, say, state } = situation
  if (!heard.isInsult && believedIntent(situation) !== 'complaint') return undefined
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
