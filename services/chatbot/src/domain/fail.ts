import type { DialogueState } from './dialogue-state.ts'
import { handOver } from './hand-over.ts'
import type { Situation } from './situation.ts'
import { type Turn, say as text, turn } from './turn.ts'

/** The second failure in a row is people's business. */
const MOST_FAILURES = 2

/** The bot couldn't help: it says so, and hands over instead when it couldn't the time before either. */
export function fail(situation: Situation, told: Turn): Turn {
  const failures = situation.state.failures + 1
  if (failures >= MOST_FAILURES) return handOver(situation, 'bot_failed', told.unanswered)
  return { ...told, next: { ...told.next, failures } }
}

/** What was told didn't help: the bot is sorry and offers a person. `unanswered`: the question, if one is known. */
export function failToHelp(situation: Situation, next: DialogueState, unanswered: string | undefined): Turn {
  const { say } = situation
  return fail(
    situation,
    turn({
      outcome: 'not_known',
      response: say.notHelped,
      closing: say.offerPerson,
      actions: [text(say.talkToPerson)],
      next,
      ...(unanswered !== undefined && { unanswered }),
    }),
  )
}
