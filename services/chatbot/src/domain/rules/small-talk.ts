import { moveOn, succeed } from '../dialogue-state.ts'
import type { SmallTalk } from '../heard.ts'
import type { Situation } from '../situation.ts'
import { startActions } from '../start-actions.ts'
import { type Turn, say as text, turn } from '../turn.ts'
import { namedLanguage, OTHER_LANGUAGES } from '../wording/other-languages.ts'
import type { Rule } from './rule.ts'

/** A longer message has something to say beside its greeting. */
const MOST_WORDS = 6

/** Greetings, thanks, goodbyes, "are you a bot?" and a bare "help". */
export const smallTalk: Rule = (situation) => {
  const kind = kindOf(situation)
  return kind && reply(situation, kind)
}

function kindOf({ heard, routing, settings }: Situation): SmallTalk | undefined {
  if (heard.smallTalk) return heard.smallTalk
  if (!routing || routing.isOutOfScope || heard.words > MOST_WORDS || heard.orderIds.length > 0) return undefined
  if (routing.confidence < Math.max(settings.intentConfidence, 0.7)) return undefined
  return (['greeting', 'thanks', 'goodbye'] as const).find((kind) => kind === routing.intent)
}

function reply(situation: Situation, kind: SmallTalk): Turn {
  const { say, state } = situation
  const next = succeed(state)
  const start = startActions(say)
  switch (kind) {
    case 'greeting':
      return turn({ outcome: 'small_talk', response: say.greeting, actions: start, next })
    case 'thanks':
      return turn({ outcome: 'small_talk', response: say.thanks, next })
    case 'goodbye':
      return turn({ outcome: 'small_talk', response: say.goodbye, next })
    case 'never_mind':
      return turn({ outcome: 'small_talk', response: say.anythingElse, next })
    case 'how_are_you':
      return turn({ outcome: 'small_talk', response: say.iAmWell, actions: start, next })
    case 'what_can_you_do':
      return turn({ outcome: 'small_talk', response: say.whatICanDo, actions: start, next })
    case 'which_languages':
      return languages(situation)
    case 'testing':
      return turn({ outcome: 'small_talk', response: say.testPassed, actions: start, next })
    case 'off_topic':
      return turn({ outcome: 'not_known', response: say.offTopic, actions: start, next: moveOn(state) })
    case 'who_are_you':
      return turn({ outcome: 'small_talk', response: say.whoIAm, actions: [text(say.talkToPerson)], next })
    case 'help':
      return turn({ outcome: 'asked_back', response: say.howCanIHelp, actions: start, next })
  }
}

/** Asked about another language, the bot also says it in that one, and offers a person; else it asks on. */
function languages({ heard, mood, say, state }: Situation): Turn {
  const other = namedLanguage(heard.folded) ?? mood?.language ?? ''
  const own = OTHER_LANGUAGES[other]
  if (own === undefined) {
    const actions = state.orderId === undefined ? startActions(say) : []
    return turn({
      outcome: 'small_talk',
      response: say.languages,
      closing: say.howCanIHelp,
      actions,
      next: succeed(state),
    })
  }
  return turn({
    outcome: 'small_talk',
    response: `${own}\n${say.languages}`,
    closing: say.offerPerson,
    actions: [text(say.talkToPerson)],
    next: succeed(state, { expecting: 'person_offer' }),
  })
}
