import { moveOn, succeed } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import { believedIntent, isSureOfIntent } from '../intent.ts'
import { clearHit } from '../knowledge-answer.ts'
import { isRecordQuestion, isWhereabouts } from '../order-question.ts'
import { asQuestion } from '../question.ts'
import type { Situation } from '../situation.ts'
import { link, type Turn, say as text, turn } from '../turn.ts'
import { answerFromRecord } from './order-follow-up.ts'
import type { Rule } from './rule.ts'

/** What customers may mean who speak of an order of theirs; another topic that routing is sure of is not about its record. */
const ORDER_TOPICS: ReadonlySet<string> = new Set([
  'order_status',
  'order_change',
  'delivery',
  'complaint',
  'technical_problem',
  'product_question',
  'feedback',
])

/** So few words about tracking ask for a parcel of one's own: "tracking link". */
const FEW_WORDS = 2

/** "I bought a bench, where is it": the order goes unnamed. */
const BOUGHT =
  /\b(i|we)('ve| have)? (just |already )?(bought|ordered|purchased)\b.{0,60}\b(where|when)\b.{0,12}\b(it|they|them|mine)\b/

/** Asked why, it is one order that the customer speaks of. */
const WAS_CANCELLED =
  /^(?!.*\b(transfers?|payments?|cards?|transactions?|top ?-?ups?|subscription|account|uyelik|abonelik)\b).*(\b(you|u) (just )?cancel(l?ed)?\b|\b(did|have|has) (you|u|someone|somebody) cancel|\b(was|been|got|is) (my order )?cancel(l?ed)\b|\border (was |got |is )?cancel(l?ed)\b|\bsiparis\w* .{0,15}iptal (edil|et)(di|mis))/

/** "What if it never arrives?" is asked before anything went wrong. */
const CONDITIONAL = /\b(if|in case|eger|gelmezse|ulasmazsa)\b/

/** The customer needs to know something about an order of theirs: the bot asks which one, unless one is in hand. */
export const askOrderNumber: Rule = (situation) => {
  if (!needsOrder(situation)) return undefined
  const { state, isFirst, say, order } = situation
  if (order.kind === 'found' && state.expecting !== 'order_id')
    return answerFromRecord(situation, order.order, 'arrival')
  if (state.expecting === 'order_id') return askAgain(situation)
  return turn({
    outcome: 'asked_back',
    response: say.askOrderNumber(isFirst),
    actions: waysToAnswer(situation),
    next: succeed(state, { ...expectation(situation), pending: asQuestion(situation.heard.text) }),
  })
}

/** The bot asked for the number, and the message has neither that nor anything else the bot understands. */
export const askOrderNumberAgain: Rule = (situation) =>
  situation.state.expecting === 'order_id' ? askAgain(situation) : undefined

function askAgain(situation: Situation): Turn {
  const { state, say } = situation
  return fail(
    situation,
    turn({
      outcome: 'asked_back',
      response: say.askOrderNumberAgain,
      actions: waysToAnswer(situation),
      next: moveOn(state, {
        ...expectation(situation),
        ...(state.pending !== undefined && { pending: state.pending }),
      }),
    }),
  )
}

/** "How do I track an order?" is a question for an article, when there is one; a deed always is. */
function needsOrder(situation: Situation): boolean {
  const { heard, state } = situation
  if (heard.asksWhereabouts && (state.question === undefined || state.expecting === 'order_id')) return true
  if (heard.asksWhy && WAS_CANCELLED.test(heard.folded)) return true
  if (heard.isBeforeOrder || heard.isInGeneral || (heard.orderQuestion && !isRecordQuestion(heard.orderQuestion)))
    return false
  const intent = believedIntent(situation)
  if (heard.notReceived && !heard.isHowTo && !CONDITIONAL.test(heard.folded)) return true
  if (BOUGHT.test(heard.folded) && heard.orderQuestion && isWhereabouts(heard.orderQuestion)) return true
  const isAboutOrder = heard.speaksOfOwnOrder && (intent === undefined || ORDER_TOPICS.has(intent))
  if (heard.orderQuestion === 'tracking' && heard.words <= FEW_WORDS) return !clearHit(situation)
  if (!isAboutOrder && !(intent === 'order_status' && isSureOfIntent(situation))) return false
  return !(heard.isHowTo && clearHit(situation))
}

function expectation({ heard, state }: Situation) {
  const orderQuestion = heard.orderQuestion ?? state.orderQuestion
  return { expecting: 'order_id', ...(orderQuestion && { orderQuestion }) } as const
}

function waysToAnswer({ say, settings }: Situation) {
  return [text(say.noOrderNumber), ...(settings.ordersUrl ? [link(say.findMyOrder, settings.ordersUrl)] : [])]
}
