import type { Order } from '@customer-service/contracts/chatbot'
import { cannotDo } from '../cannot-do.ts'
import { isTold, moveOn, succeed } from '../dialogue-state.ts'
import { fail, failToHelp } from '../fail.ts'
import { answerFromArticle, clearHit } from '../knowledge-answer.ts'
import { orderActions, statusSentence } from '../order-answer.ts'
import { isDeed, isDone, type OrderQuestion } from '../order-question.ts'
import { withPersonOffer } from '../person-offer.ts'
import { asQuestion } from '../question.ts'
import { readFor } from '../read-hits.ts'
import type { Situation } from '../situation.ts'
import { type Turn, say as text, turn } from '../turn.ts'

/**
 * "Can I modify the order?": the order's status from its record, and how it is done from an article; of what is done already
 * the status alone, once. Without an article the bot says that it can't tell, since no source does. Told to do it after that,
 * it says that it can't, and offers a person.
 */
export function answerDeed(situation: Situation, order: Order): Turn {
  const { heard, state, say, now } = situation
  const status = statusSentence(order, say, now)
  const source = { type: 'order', id: order.order_id } as const
  const { orderQuestion = state.orderQuestion } = heard
  const hit = clearHit(situation)
  const isAskedAgain = hit && !heard.asksWhy && isTold(state, order.order_id)
  const isSettled = orderQuestion && isDeed(orderQuestion) && isDone(orderQuestion, order.status)
  const asksBeyond = hit && !heard.asksWhy && ASKS_BEYOND.test(heard.folded)
  if (isSettled && !isAskedAgain && !asksBeyond) {
    const done = turn({
      outcome: 'answered_from_orders',
      response: status,
      actions: orderActions(order, say),
      sources: [source],
      next: succeed(state, { orderId: order.order_id }),
    })
    return heard.asksWhy ? withPersonOffer(situation, done, say.order.noReason) : done
  }
  if (hit && !heard.isHowTo && isTold(state, hit.hit.id) && isTold(state, order.order_id)) {
    return heard.demandsDeed ? cannotDo(situation) : didNotHelp(situation, order)
  }
  if (hit) {
    const about = ofWhatIsDone(situation, order, orderQuestion)
    const answer = answerFromArticle(situation, about === undefined ? hit : readFor(about, hit))
    return {
      ...answer,
      response: `${status}\n\n${answer.response}`,
      sources: [source, ...answer.sources],
      next: { ...answer.next, orderId: order.order_id },
    }
  }
  return fail(
    situation,
    turn({
      outcome: 'not_known',
      response: `${status} ${say.order.deedUnknown}`,
      closing: say.offerPerson,
      actions: [text(say.talkToPerson)],
      sources: [source],
      next: moveOn(state, { orderId: order.order_id, expecting: 'person_offer' }),
      unanswered: asQuestion(heard.text),
    }),
  )
}

/** The customer knows that it is done, and doesn't have the money, or wants it undone. */
const ASKS_BEYOND =
  /\bnothing\b|\bnot\b|n't\b|\bno (money|refund)\b|\bundo\b|\brestore\b|\brevers\w*|\bre-?(open|activat|instat)\w*|\bby (mistake|accident)\b|\b(gelmedi|gecmedi|yatmadi|gor(em|unm)\w*|yok)\b|\bgeri al\w*|\byanlislikla\b/

/** What to read for in the article, where the order's status says what matters of it. */
function ofWhatIsDone({ say }: Situation, { status }: Order, question: OrderQuestion | undefined): string | undefined {
  if (question === 'cancel' && status === 'cancelled') return say.order.undoCancel
  return question === 'refund' ? say.order.refundOf[status] : undefined
}

/** What was told just now is no answer to who asks for it again. */
const didNotHelp = (situation: Situation, order: Order): Turn =>
  failToHelp(
    situation,
    moveOn(situation.state, { orderId: order.order_id, expecting: 'person_offer' }),
    asQuestion(situation.heard.text),
  )
