import { moveOn } from '../dialogue-state.ts'
import { fail, failToHelp } from '../fail.ts'
import { THANKLESS } from '../phrases.ts'
import { say as text, turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** "That didn't help", "that's not what I asked": once the bot asks for other words or offers a person, then people help. */
export const notHelped: Rule = (situation) => {
  const { heard, state, say } = situation
  const { question } = state
  if (THANKLESS.test(heard.folded)) return failToHelp(situation, moveOn(state, { expecting: 'person_offer' }), question)
  if (!heard.notHelped || question === undefined) return undefined
  return fail(
    situation,
    turn({
      outcome: heard.misunderstood ? 'asked_back' : 'not_known',
      response: heard.misunderstood ? say.misunderstood : say.notHelped,
      ...(!heard.misunderstood && { closing: say.offerPerson }),
      actions: [text(say.talkToPerson)],
      next: moveOn(state, { expecting: 'person_offer' }),
      unanswered: question,
    }),
  )
}
