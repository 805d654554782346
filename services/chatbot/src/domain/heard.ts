import { findEntities } from '@customer-service/language'
import { folded } from './folded.ts'
import { type OrderQuestion, orderQuestionIn } from './order-question.ts'
import { isAboutPeople, refusesPerson, wantsPerson } from './person-phrases.ts'
import {
  ASKS_BESIDE,
  ASKS_FOR_FACT,
  ASKS_FOR_HELP,
  ASKS_FOR_SOURCE,
  ASKS_TO_SHOW,
  ASKS_WHY,
  asksForOtherOrder,
  DEMANDS_DEED,
  DEMANDS_IT,
  FACT_OF_DEED,
  FOR_MYSELF,
  GOODBYE,
  GREETING,
  HOW_ARE_YOU,
  HOW_TO,
  IN_ENGLISH,
  IN_GENERAL,
  IN_TURKISH,
  INSULT,
  isBeforeOrder,
  JUST_TESTING,
  MISUNDERSTOOD,
  NEVER_MIND,
  NO,
  NO_NUMBER,
  NO_ORDER_NUMBER,
  NOT_HELPED,
  NOT_RECEIVED,
  OFF_TOPIC,
  POINTS_BACK,
  SETTLED,
  speaksOfOwnOrder,
  TAKES_TIME,
  THANKS,
  WHAT_CAN_YOU_DO,
  WHAT_NOW,
  WHEREABOUTS_ALONE,
  WHICH_LANGUAGES,
  WHO_ARE_YOU,
  YES,
} from './phrases.ts'
import { plainWords } from './plain-words.ts'
import type { Language } from './wording/wording.ts'

export type SmallTalk =
  | 'greeting'
  | 'how_are_you'
  | 'thanks'
  | 'goodbye'
  | 'who_are_you'
  | 'what_can_you_do'
  | 'which_languages'
  | 'testing'
  | 'off_topic'
  | 'help'
  | 'never_mind'
  | 'settled'
  | 'takes_time'
  | 'what_now'

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
  /** "Do I have to …": about how things are done, not about one order. */
  readonly isInGeneral: boolean
  readonly pointsBack: boolean
  /** "The other one": another order than the one in hand. */
  readonly asksForOtherOrder: boolean
  /** "Where is it", without what. */
  readonly asksWhereabouts: boolean
  /** "Yes, cancel it": the bot is to do it, not to tell how. */
  readonly demandsDeed: boolean
  /** "Can I cancel?": what the customer wants done, not how much it costs or how such things are handled. */
  readonly asksForOwnDeed: boolean
  readonly asksWhy: boolean
  /** "It hasn't arrived", whatever the record says. */
  readonly notReceived: boolean
  /** "Do it": what was told last. */
  readonly demandsIt: boolean
  readonly wantsPerson: boolean
  /** A question about talking to people, or a refusal of it: no wish for a person, whatever routing says. */
  readonly isAboutPeople: boolean
  /** "I don't want a person." */
  readonly refusesPerson: boolean
  readonly isYes: boolean
  readonly isNo: boolean
  readonly hasNoNumber: boolean
  /** The same, of an order, without being asked. */
  readonly hasNoOrderNumber: boolean
  /** "In English please". */
  readonly asksForLanguage?: Language
  readonly notHelped: boolean
  readonly misunderstood: boolean
  /** "Are you sure?", "where did you get that from?" */
  readonly asksForSource: boolean
  readonly smallTalk?: SmallTalk
  readonly isInsult: boolean
  readonly isHowTo: boolean
  /** A question that a sentence answers: how much, how long, whether. */
  readonly asksForFact: boolean
  /** Has a letter or a word that of the languages of customers mostly Turkish has. */
  readonly isTurkish: boolean
  /** Written in Latin letters, or in none. */
  readonly isLatin: boolean
  /** No letter and no digit, or nothing but an e-mail address: "?", "...", emoji. */
  readonly isEmpty: boolean
}

/** Hears a message by its words alone. */
export function hear(message: string): Heard {
  const text = plainWords(folded(message))
  const words = text === '' ? 0 : text.split(' ').length
  return {
    text: message,
    folded: text,
    words,
    ...numbersIn(message, text),
    ...ordersIn(text),
    ...peopleIn(text),
    ...answersIn(text),
    ...languageAskedIn(text),
    isInsult: INSULT.test(text) && (words <= FEW_WORDS || ADDRESSED.test(text)),
    isHowTo: HOW_TO.test(text),
    asksForFact: ASKS_FOR_FACT.test(text) && !ASKS_TO_SHOW.test(text),
    isTurkish: TURKISH_LETTER.test(message) || TURKISH_WORD.test(text),
    isLatin: !OTHER_SCRIPT.test(message),
    isEmpty: !HAS_WORD.test(message) || ONLY_ADDRESS.test(message),
  }
}

/** What is said of orders. */
function ordersIn(text: string) {
  const question = orderQuestionIn(text)
  const hasNoNumber = NO_NUMBER.test(text)
  return {
    ...(question && { orderQuestion: question }),
    speaksOfOwnOrder: speaksOfOwnOrder(text),
    isBeforeOrder: isBeforeOrder(text),
    isInGeneral: IN_GENERAL.test(text),
    pointsBack: POINTS_BACK.test(text),
    asksForOtherOrder: asksForOtherOrder(text),
    asksWhereabouts: WHEREABOUTS_ALONE.test(text),
    demandsDeed: DEMANDS_DEED.test(text),
    asksForOwnDeed: question !== undefined && FOR_MYSELF.test(text) && !FACT_OF_DEED.test(text),
    notReceived: NOT_RECEIVED.test(text),
    hasNoNumber,
    hasNoOrderNumber: NO_ORDER_NUMBER.test(text) || (hasNoNumber && OF_AN_ORDER.test(text)),
  }
}

/** What is said of talking to people. */
function peopleIn(text: string) {
  const isAbout = isAboutPeople(text)
  return {
    wantsPerson: wantsPerson(text, isAbout),
    isAboutPeople: isAbout,
    refusesPerson: isAbout && refusesPerson(text),
  }
}

/** What is said to the answer before. */
const answersIn = (text: string) => ({
  asksWhy: ASKS_WHY.test(text),
  demandsIt: DEMANDS_IT.test(text),
  isYes: YES.test(text),
  isNo: NO.test(text),
  notHelped: NOT_HELPED.test(text),
  misunderstood: MISUNDERSTOOD.test(text),
  asksForSource: ASKS_FOR_SOURCE.test(text),
})

/** A language that is asked for, else small talk. */
function languageAskedIn(text: string): Pick<Heard, 'asksForLanguage' | 'smallTalk'> {
  const language = languageIn(text)
  if (language) return { asksForLanguage: language, smallTalk: 'which_languages' }
  const smallTalk = smallTalkIn(text)
  return smallTalk ? { smallTalk } : {}
}

/** The order numbers of a message in their normal form, for who needs to hear no more. */
export const orderIdsIn = (message: string): readonly string[] => numbersIn(message, folded(message)).orderIds

/** The small talk of a message, for who needs to hear no more. */
export const smallTalkOf = (message: string): SmallTalk | undefined =>
  languageAskedIn(plainWords(folded(message))).smallTalk

function numbersIn(message: string, text: string): Pick<Heard, 'orderIds' | 'productIds'> {
  const entities = HAS_DIGIT.test(text) ? findEntities(message) : []
  const of = (wanted: string) => entities.filter(({ type }) => type === wanted).map(({ value }) => value)
  return { orderIds: of('order_id'), productIds: of('product_id') }
}

const OF_AN_ORDER = /\b(my|an|the) (order|parcel|package)\b|\b(siparis|kargo|paket)/
const HAS_DIGIT = /\d/
/** Rude words in a longer text are about something else, unless they are said to somebody. */
const FEW_WORDS = 6
const ADDRESSED = /\b(you|your|you're|sen|siz)\b/
const TURKISH_LETTER = /[ğışĞİŞ]/
/** Typed without the letters of its own. */
const TURKISH_WORD =
  /\b(siparis|kargo|urun|iade|fatura|tesekkur|sag?ol|musteri|yapabili|sorabili)\w*|\b(nasil|nere?de|neden|niye|hangi|kac|lazim|lutfen|merhaba|eyvallah|salak|aptal|serefsiz|gerizekali|ahmak|kolay gelsin|degil|gibi|hala|bugun|yarin|ne zaman|var mi|yok mu)\b|\w(iyor|uyor|yorum|misiniz|musunuz|ebilir|abilir)\b|\w (mi|miyim|muyum|m[iu]s[iu]n(iz|uz)?)[\s?!.]*$/
const OTHER_SCRIPT = /[\u0370-\u1fff\u2e80-\ud7ff]/
const ONLY_ADDRESS = /^\s*[^\s@]{1,64}@[^\s@]{1,255}\s*$/
const HAS_WORD = /[\p{L}\p{N}]/u

const SMALL_TALK: readonly (readonly [SmallTalk, RegExp])[] = [
  ['greeting', GREETING],
  ['how_are_you', HOW_ARE_YOU],
  ['settled', SETTLED],
  ['goodbye', GOODBYE],
  ['thanks', THANKS],
  ['takes_time', TAKES_TIME],
  ['what_now', WHAT_NOW],
  ['which_languages', WHICH_LANGUAGES],
  ['what_can_you_do', WHAT_CAN_YOU_DO],
  ['who_are_you', WHO_ARE_YOU],
  ['testing', JUST_TESTING],
  ['off_topic', OFF_TOPIC],
  ['help', ASKS_FOR_HELP],
  ['never_mind', NEVER_MIND],
]

function languageIn(text: string): Language | undefined {
  if (IN_ENGLISH.test(text)) return 'en'
  return IN_TURKISH.test(text) ? 'tr' : undefined
}

function smallTalkIn(text: string): SmallTalk | undefined {
  const kind = SMALL_TALK.find(([, pattern]) => pattern.test(text))?.[0]
  return kind === 'thanks' && ASKS_BESIDE.test(text) ? undefined : kind
}
