import { findEntities } from '@customer-service/language'
import { folded } from './folded.ts'
import { type OrderQuestion, orderQuestionIn } from './order-question.ts'
import {
  ASKS_FOR_HELP,
  GOODBYE,
  GREETING,
  HOW_TO,
  INSULT,
  isBeforeOrder,
  NO,
  NO_NUMBER,
  NOT_HELPED,
  POINTS_BACK,
  speaksOfOwnOrder,
  THANKS,
  WHO_ARE_YOU,
  wantsPerson,
  YES,
} from './phrases.ts'

export type SmallTalk = 'greeting' | 'thanks' | 'goodbye' | 'who_are_you' | 'help'

/** What a message says by itself, without any other service: enough to lead a conversation when they are all down. */
export interface Heard {
  readonly text: string
  readonly folded: string
  readonly words: number
  /** Order numbers in their normal form. */
  readonly orderIds: readonly string[]
  readonly productIds: readonly string[]
  readonly orderQuestion?: OrderQuestion
  readonly speaksOfOwnOrder: boolean
  /** The message is about an order that isn't placed yet. */
  readonly isBeforeOrder: boolean
  readonly pointsBack: boolean
  readonly wantsPerson: boolean
  readonly isYes: boolean
  readonly isNo: boolean
  readonly hasNoNumber: boolean
  readonly notHelped: boolean
  readonly smallTalk?: SmallTalk
  readonly isInsult: boolean
  readonly isHowTo: boolean
  /** No letter and no digit: "?", "...", emoji. */
  readonly isEmpty: boolean
}

export function hear(message: string): Heard {
  const text = folded(message)
  const entities = HAS_DIGIT.test(text) ? findEntities(message) : []
  const question = orderQuestionIn(text)
  const smallTalk = smallTalkIn(text)
  const words = text === '' ? 0 : text.split(' ').length
  return {
    text: message,
    folded: text,
    words,
    orderIds: entities.filter(({ type }) => type === 'order_id').map(({ value }) => value),
    productIds: entities.filter(({ type }) => type === 'product_id').map(({ value }) => value),
    ...(question && { orderQuestion: question }),
    speaksOfOwnOrder: speaksOfOwnOrder(text),
    isBeforeOrder: isBeforeOrder(text),
    pointsBack: POINTS_BACK.test(text),
    wantsPerson: wantsPerson(text),
    isYes: YES.test(text),
    isNo: NO.test(text),
    hasNoNumber: NO_NUMBER.test(text),
    notHelped: NOT_HELPED.test(text),
    ...(smallTalk && { smallTalk }),
    isInsult: INSULT.test(text) && (words <= FEW_WORDS || ADDRESSED.test(text)),
    isHowTo: HOW_TO.test(text),
    isEmpty: !HAS_WORD.test(message),
  }
}

const HAS_DIGIT = /\d/
/** Rude words in a longer text are about something else, unless they are said to somebody. */
const FEW_WORDS = 6
const ADDRESSED = /\b(you|your|you're|sen|siz)\b/
const HAS_WORD = /[\p{L}\p{N}]/u

const SMALL_TALK: readonly (readonly [SmallTalk, RegExp])[] = [
  ['greeting', GREETING],
  ['thanks', THANKS],
  ['goodbye', GOODBYE],
  ['who_are_you', WHO_ARE_YOU],
  ['help', ASKS_FOR_HELP],
]

function smallTalkIn(text: string): SmallTalk | undefined {
  return SMALL_TALK.find(([, pattern]) => pattern.test(text))?.[0]
}
