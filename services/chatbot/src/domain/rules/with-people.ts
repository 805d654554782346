import { moveOn } from '../dialogue-state.ts'
import { graveIn } from '../grave-phrases.ts'
import { turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** People have the conversation: the bot keeps the message for them, and says nothing else but what can't wait for them. */
export const withPeople: Rule = ({ withPeople, heard, say, state }) => {
  if (!withPeople) return undefined
  const found = graveIn(heard.folded)
  const first = found && say.grave[found]
  const kept = say.withPeople(withPeople.escalationId)
  return turn({
    outcome: 'with_people',
    response: first === undefined ? kept : `${first}\n\n${kept}`,
    next: moveOn(state),
  })
}
