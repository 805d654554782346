import { startActions } from '../start-actions.ts'
import { turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** "?", "...", an emoji: the bot asks again for what it asked before, or what it is about. */
export const emptyMessage: Rule = ({ heard, state, say }) => {
  if (!heard.isEmpty) return undefined
  return state.expecting === 'order_id'
    ? turn({ outcome: 'asked_back', response: say.askOrderNumberAgain, next: state })
    : turn({ outcome: 'asked_back', response: say.howCanIHelp, actions: startActions(say), next: state })
}
