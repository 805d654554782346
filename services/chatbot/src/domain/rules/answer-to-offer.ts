import { type DialogueState, succeed } from '../dialogue-state.ts'
import { failToHelp } from '../fail.ts'
import { turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** A longer message says something beside. */
const FEW_WORDS = 10

/** What "no" says only that there is nothing more to ask of. */
const OPEN: ReadonlySet<string> = new Set(['person_offer', 'topic'])

/**
 * "No" to a person is the end of it; "did that help?" ends with "yes", and "no" is a failure, told as such. Where nothing
 * was asked, "no" means no more questions, and "yes" that there is one.
 */
export const answerToOffer: Rule = (situation) => {
  const { heard, state, say } = situation
  if (heard.refusesPerson && heard.words <= FEW_WORDS) {
    return turn({ outcome: 'small_talk', response: say.anythingElse, next: succeed(state) })
  }
  if (heard.isNo && (state.expecting === undefined || OPEN.has(state.expecting))) {
    return turn({ outcome: 'small_talk', response: say.anythingElse, next: succeed(state) })
  }
  if (heard.isYes && !heard.smallTalk && (state.expecting === undefined || state.expecting === 'topic')) {
    return turn({ outcome: 'asked_back', response: say.howCanIHelp, next: state })
  }
  if (state.expecting !== 'feedback') return undefined
  if (heard.isYes) return turn({ outcome: 'small_talk', response: say.thanks, next: succeed(state) })
  if (!heard.isNo) return undefined
  const next: DialogueState = { ...succeed(state), expecting: 'person_offer', failures: state.failures }
  return failToHelp(situation, next, state.question)
}
