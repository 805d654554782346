import { chosen } from './choice.ts'
import type { DialogueState } from './dialogue-state.ts'
import type { Heard } from './heard.ts'
import { isRecordQuestion } from './order-question.ts'
import { wordingIn } from './wording/in-language.ts'

/** Longest query that the knowledge service takes. */
const QUERY_LENGTH = 2_000

/** What to search the knowledge base for; undefined when no article could be the answer. */
export function searchQuery(heard: Heard, state: DialogueState): string | undefined {
  if (heard.isEmpty || heard.smallTalk || heard.wantsPerson) return undefined
  if (state.expecting === 'order_id' && heard.orderIds.length > 0) return undefined
  if (state.expecting === 'person_offer' && (heard.isYes || heard.isNo)) return undefined
  const choice = chosen(heard, state)
  if (!choice) return asQuery(deedQuery(heard, state) ?? heard.text)
  return asQuery(choice.kind === 'article' ? choice.label : `${choice.label} ${state.question ?? ''}`)
}

/** "Can I modify it?", "cancel ORD-9876": the words around the order tell articles nothing, the deed does. */
function deedQuery({ orderQuestion, orderIds, pointsBack }: Heard, state: DialogueState): string | undefined {
  if (orderQuestion === undefined || isRecordQuestion(orderQuestion)) return undefined
  const isAboutKnownOrder = orderIds.length > 0 || (state.orderId !== undefined && pointsBack)
  return isAboutKnownOrder ? wordingIn(state.language).order.deeds[orderQuestion] : undefined
}

/** Cut where it may split a character: half of one can't stand in a URL. */
const asQuery = (text: string): string => text.trim().slice(0, QUERY_LENGTH).toWellFormed()
