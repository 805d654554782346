import { moveOn } from '../dialogue-state.ts'
import { turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** People have the conversation: the bot keeps the message for them and says nothing else. */
export const withPeople: Rule = ({ withPeople, say, state }) =>
  withPeople && turn({ outcome: 'with_people', response: say.withPeople(withPeople.escalationId), next: moveOn(state) })
