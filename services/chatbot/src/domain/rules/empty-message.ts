import { moveOn } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import { startActions } from '../start-actions.ts'
import { turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** "?", "...", an emoji: the bot asks again for what it asked before, or what it is about; the same thing only once. */
export const emptyMessage: Rule = (situation) => {
  const { heard, state, say } = situation
  if (!heard.isEmpty) return undefined
  if (state.expecting === 'order_id') {
    return fail(situation, turn({ outcome: 'asked_back', response: say.askOrderNumberAgain, next: state }))
  }
  const asked = turn({
    outcome: 'asked_back',
    response: say.howCanIHelp,
    actions: startActions(say),
    next: moveOn(state, { expecting: 'topic' }),
  })
  return state.expecting === 'topic' ? fail(situation, asked) : asked
}
