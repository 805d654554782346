import { moveOn } from '../dialogue-state.ts'
import { handOver } from '../hand-over.ts'
import { clearHit } from '../knowledge-answer.ts'
import { say as text, turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** A rude word in a longer message says how the customer feels about what it is about. */
const FEW_WORDS = 6

/** Rude words and no question: the bot stays calm and says so once; the second time people take over. */
export const insult: Rule = (situation) => {
  const { heard, state, say } = situation
  if (!heard.isInsult || heard.orderQuestion || heard.speaksOfOwnOrder || heard.isHowTo) return undefined
  if (heard.words > FEW_WORDS && clearHit(situation)) return undefined
  if (state.warned) return handOver(situation, 'negative_mood')
  return turn({
    outcome: 'small_talk',
    response: say.stayCalm,
    actions: [text(say.talkToPerson)],
    next: moveOn(state, { warned: true, expecting: 'person_offer' }),
  })
}
