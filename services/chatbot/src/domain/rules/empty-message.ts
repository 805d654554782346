import { moveOn } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import { isUnhappy } from '../mood.ts'
import type { Situation } from '../situation.ts'
import { startActions } from '../start-actions.ts'
import { turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** "?", "...", an emoji: the bot asks again for what it asked before, or what it is about; the same thing only once. */
export const emptyMessage: Rule = (situation) => {
  const { heard, mood, state, say } = situation
  if (!heard.isEmpty) return undefined
  if (state.expecting === 'order_id') {
    return fail(situation, turn({ outcome: 'asked_back', response: say.askOrderNumberAgain, next: state }))
  }
  const asked = turn({
    outcome: 'asked_back',
    response: isUnhappy(mood) ? `${say.sorryForTrouble} ${say.whatIsItAbout}` : howToAsk(situation),
    actions: startActions(say),
    next: moveOn(state, { expecting: 'topic' }),
  })
  return state.expecting === 'topic' ? fail(situation, asked) : asked
}

const howToAsk = ({ say, state }: Situation): string =>
  state.expecting === 'topic' ? say.whatIsItAbout : say.howCanIHelp
