import { moveOn } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import { isUnhappy } from '../mood.ts'
import { asks } from '../parts.ts'
import { hasPendingDeed } from '../pending-deed.ts'
import { asQuestion } from '../question.ts'
import type { Situation } from '../situation.ts'
import { type Turn, say as text, turn } from '../turn.ts'

/** Nothing answers the message: the bot says so and offers a person. Only what was looked for and not found is reported. */
export function notKnown(situation: Situation): Turn {
  const { heard, state, say, hits } = situation
  return fail(
    situation,
    turn({
      outcome: 'not_known',
      response: responseTo(situation),
      closing: say.offerPerson,
      actions: [text(say.talkToPerson)],
      next: moveOn(state, { expecting: 'person_offer', question: asQuestion(heard.text) }),
      ...(hits && { unanswered: asQuestion(heard.text) }),
    }),
  )
}

function responseTo({ heard, mood, hits, query, say, state }: Situation): string {
  if (isUnhappy(mood) && !heard.isHowTo) return say.sorryForTrouble
  if (query !== undefined && !hits) return say.cannotLookUp
  if (asks(heard.text)) return say.notKnown
  if (hasPendingDeed(state)) return say.order.cannotDo
  return state.expecting === 'feedback' && heard.words <= FEW_WORDS ? say.notHelped : say.cannotHelp
}

/** "Checked it": more words are about something else. */
const FEW_WORDS = 4
