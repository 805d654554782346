import { turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** "?", "...", an emoji: the bot asks again for what it asked before, or what it is about. */
export const emptyMessage: Rule = ({ heard, state, say }) => {
  if (!heard.isEmpty) return undefined
  const response = state.expecting === 'order_id' ? say.askOrderNumberAgain : say.howCanIHelp
  return turn({ outcome: 'asked_back', response, next: state })
}
