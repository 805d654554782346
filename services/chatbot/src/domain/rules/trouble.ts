import { moveOn } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import { believedIntent } from '../intent.ts'
import { CONTEMPT } from '../phrases.ts'
import { say as text, turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** A complaint that no article answers: no lecture and no "I don't know", but an offer. */
export const trouble: Rule = (situation) => {
  const { heard, say, state } = situation
  if (believedIntent(situation) !== 'complaint' && !CONTEMPT.test(heard.folded)) return undefined
  return fail(
    situation,
    turn({
      outcome: 'asked_back',
      response: say.sorryForTrouble,
      closing: say.offerPerson,
      actions: [text(say.talkToPerson)],
      next: moveOn(state, { expecting: 'person_offer' }),
    }),
  )
}
