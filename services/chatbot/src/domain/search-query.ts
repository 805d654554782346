import { chosen } from './choice.ts'
import type { DialogueState } from './dialogue-state.ts'
import type { Heard } from './heard.ts'
import { mayNameOrder } from './order-candidates.ts'
import { cameWrong, isDeed, isRecordQuestion, isWhereabouts } from './order-question.ts'
import { FACT_OF_DEED } from './phrases.ts'
import { spelledOut } from './plain-words.ts'
import { wordingIn } from './wording/in-language.ts'

/** Longest query that the knowledge service takes. */
const QUERY_LENGTH = 2_000

/**
 * What to search the knowledge base for; undefined when no article could be the answer. `before` is the question before
 * it in the same message: "how long does that take?" is searched for with it, or with the last message's question.
 */
export function searchQuery(heard: Heard, state: DialogueState, before?: Heard): string | undefined {
  if (heard.isEmpty || heard.smallTalk || heard.wantsPerson || heard.asksForSource || heard.demandsIt) return undefined
  if (state.expecting === 'order_id' && heard.orderIds.length > 0 && !needsArticle(heard)) return undefined
  if (state.expecting === 'person_offer' && (heard.isYes || heard.isNo)) return undefined
  if (state.orderId !== undefined && heard.asksForOtherOrder) return undefined
  const choice = chosen(heard, state)
  if (choice?.kind === 'order') return undefined
  if (!choice) return asQuery(deedQuery(heard, state) ?? inContext(heard, state, before))
  return asQuery(choice.kind === 'article' ? choice.label : `${choice.label} ${state.question ?? ''}`)
}

/** What the order's record alone doesn't settle. */
const needsArticle = ({ notReceived, orderQuestion }: Heard): boolean =>
  notReceived || (orderQuestion !== undefined && isDeed(orderQuestion))

/** So few words can't say what "that" is. */
const FEW_WORDS = 8
const REFERS = /\b(that|it|this|there|they|them|those|these|onun|bunun|orada|o kadar)\b/
/** "And bicycles?", "how much": the question before it says of what. */
const GOES_ON =
  /^((ok|okay|so|but) )*(and|or|(what|how) about|peki|ya|veya) (?!(when|where|how do|how can|what (is|are)|do|can|is|are|who)\b)|^(how (much|long|many)|ne kadar|kac (gun|para|lira))[\s?.!]*$/

/** Says nothing of what is asked. */
const WHAT_ABOUT = /^(?:(?:ok|okay|so|but|and|well)[, ]+)*(?:what|how) (?:about|abt) /i

/** What a question asks of its subject; the next one of the same subject asks something else. */
const ASKS_OF = /^(?:how (?:long|much|many|often|soon)|when|where|which|who) (?:is|are|does|do|will|was|can) /i

function inContext({ text, folded, words, orderQuestion }: Heard, state: DialogueState, before?: Heard): string {
  const isOfBefore = before !== undefined || state.expecting === 'feedback' || state.expecting === 'choice'
  const isShort =
    words <= FEW_WORDS &&
    (REFERS.test(folded) || (isOfBefore && !(orderQuestion && isDeed(orderQuestion)) && GOES_ON.test(folded)))
  const refers = isShort && !(orderQuestion && isWhereabouts(orderQuestion))
  return spelledOut(
    refers ? `${before?.text.replace(ASKS_OF, '') ?? state.question ?? ''} ${text}` : text.replace(WHAT_ABOUT, ''),
  )
}

/** "Return the product": nothing is said to be wrong with it. */
const RETURNS_A_THING = /\breturn (the|my|this|an?) (products?|items?|goods|purchase)[\s.!?]*$/
/** "Too small", "wrong size": the deed and nothing beside it. */
const NOTHING_BESIDE = 2
/** A message of more words is a story: most of them are not what it asks for. */
const STORY_WORDS = 25
/** What breaks and can be sent back, or how it came. */
const A_THING =
  /\b(products?|items?|parcel|package|box|bottle|order|tent|shoes?|boots?|jacket|bag|backpack|arrived|came|received|delivered|bought|urun\w*|paket\w*|siparis\w*|geldi|cikti)\b/

/** "When do I get my refund?", "refund not received": not how to get one. */
const WAITS_FOR_REFUND =
  /\b(when|ne zaman)\b|\b(refund\w*|money)\b.{0,15}(\bnot|n't|\bnever) (yet )?(received|come|arrived)|(\bnot|n't|\bnever) (yet )?(received|got|gotten|seen) (the |my |any )?(refund|money)/
/** The same of a known order, in fewer words. */
const STATE_OF_REFUND =
  /\b(where|how long|status|still|yet|so far|no (refund|money)|nothing|not|did you|have you|nerede|hala|daha|yat\w*|gelmedi|gelir|gecmedi|gor(em|unm)\w*|yapildi)\b|n't\b|\b(will|do|am) (i|we) (be|get|getting)\b/

/**
 * "Can I modify it?", "cancel ORD-9876": the words around the order tell articles nothing, the deed does. "My bottle
 * arrived broken" is searched for with the deed's name beside.
 */
function deedQuery(heard: Heard, state: DialogueState): string | undefined {
  const { orderQuestion, pointsBack, asksForOwnDeed, words, text, notReceived } = heard
  const { order } = wordingIn(heard.isTurkish ? 'tr' : state.language)
  if (notReceived && (state.orderId !== undefined || mayNameOrder(heard))) return order.notReceived
  if (orderQuestion === undefined || isRecordQuestion(orderQuestion)) return undefined
  const isNamed = mayNameOrder(heard)
  const isAboutKnownOrder = isNamed || (state.orderId !== undefined && (pointsBack || asksForOwnDeed))
  if (orderQuestion === 'refund' && asksForRefundState(heard, isNamed || state.orderId !== undefined))
    return order.refundState
  if (FACT_OF_DEED.test(heard.folded)) return undefined
  const deed = order.deeds[orderQuestion]
  if (isAboutKnownOrder || (words <= FEW_WORDS && RETURNS_A_THING.test(heard.folded))) return deed
  if (!cameWrong(orderQuestion)) return undefined
  if (words <= NOTHING_BESIDE) return deed
  if (!A_THING.test(heard.folded)) return undefined
  return words > STORY_WORDS ? deed : `${spelledOut(text)} ${deed}`
}

const asksForRefundState = ({ folded, isHowTo, asksForOwnDeed }: Heard, hasOrder: boolean): boolean =>
  WAITS_FOR_REFUND.test(folded) || (hasOrder && !isHowTo && (!asksForOwnDeed || STATE_OF_REFUND.test(folded)))

/** Cut where it may split a character: half of one can't stand in a URL. */
const asQuery = (text: string): string => text.trim().slice(0, QUERY_LENGTH).toWellFormed()
