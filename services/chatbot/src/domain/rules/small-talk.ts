import { moveOn, succeed } from '../dialogue-state.ts'
import type { SmallTalk } from '../heard.ts'
import { ASKS_BESIDE, PRAISE, THANKLESS } from '../phrases.ts'
import type { Situation } from '../situation.ts'
import { startActions } from '../start-actions.ts'
import { type Turn, say as text, turn } from '../turn.ts'
import { namedLanguage, OTHER_LANGUAGES } from '../wording/other-languages.ts'
import type { Rule } from './rule.ts'

/** A longer message has something to say beside its greeting. */
const MOST_WORDS = 6
/** A mere greeting is answered only where routing is as sure as that: most of what it hears as one says more. */
const SURE = 0.7
/** Kind words in a mood below this are about something else, or not meant. */
const GLAD = 0.7

/** Greetings, thanks, goodbyes, "are you a bot?" and a bare "help". */
export const smallTalk: Rule = (situation) => {
  const kind = kindOf(situation)
  return kind && reply(situation, kind)
}

function kindOf({ heard, mood, routing, settings }: Situation): SmallTalk | 'praise' | undefined {
  if (heard.smallTalk) return heard.smallTalk
  if (mood && mood.score >= GLAD && PRAISE.test(heard.folded)) return 'praise'
  if (heard.text.includes('?') || heard.orderQuestion || THANKLESS.test(heard.folded)) return undefined
  if (!routing || routing.isOutOfScope || heard.words > MOST_WORDS || heard.orderIds.length > 0) return undefined
  if (routing.confidence < Math.max(settings.intentConfidence, SURE)) return undefined
  if (ASKS_BESIDE.test(heard.folded)) return undefined
  return (['greeting', 'thanks', 'goodbye'] as const).find((kind) => kind === routing.intent)
}

function reply(situation: Situation, kind: SmallTalk | 'praise'): Turn {
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
    case 'settled':
      return turn({ outcome: 'small_talk', response: say.glad, next })
    case 'praise':
      return turn({ outcome: 'small_talk', response: say.kindWords, next })
    case 'takes_time':
      return turn({ outcome: 'small_talk', response: say.takeYourTime, next: state })
    case 'what_now':
      return whatNow(situation)
    case 'how_are_you':
      return turn({ outcome: 'small_talk', response: say.iAmWell, actions: start, next })
    case 'what_can_you_do':
      return turn({ outcome: 'small_talk', response: say.whatICanDo, actions: start, next })
    case 'which_languages':
      return languages(situation)
    case 'testing':
      return turn({ outcome: 'small_talk', response: say.testPassed, actions: start, next })
    case 'off_topic':
      return turn({
        outcome: 'not_known',
        response: offTopic(situation),
        actions: start,
        next: moveOn(state, { expecting: 'topic' }),
      })
    case 'who_are_you':
      return turn({ outcome: 'small_talk', response: say.whoIAm, actions: [text(say.talkToPerson)], next })
    case 'help':
      return turn({ outcome: 'asked_back', response: say.howCanIHelp, actions: start, next })
  }
}

/** Who was told something goes on with people; who wasn't is asked what it is about. */
function whatNow({ say, state }: Situation): Turn {
  if (state.question === undefined && state.orderId === undefined) {
    return turn({ outcome: 'asked_back', response: say.howCanIHelp, actions: startActions(say), next: succeed(state) })
  }
  return turn({
    outcome: 'asked_back',
    response: say.peopleGoOn,
    closing: say.offerPerson,
    actions: [text(say.talkToPerson)],
    next: succeed(state, { expecting: 'person_offer' }),
  })
}

/** What the bot is for is said once; then it asks on. */
const offTopic = ({ say, state }: Situation): string => (state.expecting === 'topic' ? say.howCanIHelp : say.offTopic)

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
