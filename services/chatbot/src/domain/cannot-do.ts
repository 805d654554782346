import { moveOn } from './dialogue-state.ts'
import { fail } from './fail.ts'
import type { Situation } from './situation.ts'
import { type Turn, say as text, turn } from './turn.ts'

/** The bot is to do what it told how to do: it can't, and offers a person; told so again, it hands over. */
export function cannotDo(situation: Situation): Turn {
  const { say, state } = situation
  return fail(
    situation,
    turn({
      outcome: 'not_known',
      response: say.order.cannotDo,
      closing: say.offerPerson,
      actions: [text(say.talkToPerson)],
      next: moveOn(state, { expecting: 'person_offer' }),
    }),
  )
}
