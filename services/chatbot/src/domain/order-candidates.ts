import { chosen } from './choice.ts'
import type { DialogueState } from './dialogue-state.ts'
import { type Heard, orderIdsIn } from './heard.ts'

const MOST_CANDIDATES = 4
const READ_LENGTH = 500
const TOKEN = /[a-z0-9][a-z0-9._-]{2,30}/gi
const HAS_DIGIT = /\d/

/**
 * The order numbers to look up, best first: the one chosen, those in the message; when the bot asked for one, also any
 * word with a digit, as it stands and as the shop writes its numbers, since shops number their orders in many ways.
 */
export function orderCandidates(heard: Heard, state: DialogueState): readonly string[] {
  const choice = chosen(heard, state)
  if (choice?.kind === 'order') return [choice.id]
  const named = heard.orderIds
  if (state.expecting !== 'order_id') return [...new Set(named)].slice(0, MOST_CANDIDATES)
  const words = (heard.text.slice(0, READ_LENGTH).match(TOKEN) ?? []).filter((word) => HAS_DIGIT.test(word))
  return [...new Set([...named, ...words.flatMap((word) => [...orderIdsIn(word), word])])].slice(0, MOST_CANDIDATES)
}

const BARE_NUMBER = /(?<![\w.,:/+£$€-]|\d\s)(?!(?:19|20)\d\d(?!\d))\d{4,9}(?![\w:/%£$€-]|[.,]\d|\s\d)/g
const PARCEL_CODE = /(?<![A-Z0-9])(?=[A-Z0-9]*\d{6})(?=[A-Z0-9]*[A-Z])[A-Z0-9]{10,34}(?![A-Z0-9])/gi
const MOST_GUESSES = 2

const bareNumbers = ({ text }: Heard): readonly string[] => text.slice(0, READ_LENGTH).match(BARE_NUMBER) ?? []

/** The message names an order, or a number that may be one. */
export const mayNameOrder = (heard: Heard): boolean => heard.orderIds.length > 0 || bareNumbers(heard).length > 0

/** Bare numbers, as they stand and as the shop writes its numbers: an order where this customer has one of that number. */
export const guessedOrders = (heard: Heard): readonly string[] =>
  heard.orderIds.length > 0
    ? []
    : bareNumbers(heard)
        .slice(0, MOST_GUESSES)
        .flatMap((number) => [...orderIdsIn(number), number])

/** What may be the tracking number of a parcel. */
export const parcelCodes = ({ text }: Heard): readonly string[] =>
  (text.slice(0, READ_LENGTH).match(PARCEL_CODE) ?? []).map((code) => code.toUpperCase())

/** A longer message has its digits for other reasons. */
const FEW_WORDS = 6

/** What to call the number that was not found; undefined when the message names none. */
export function namedOrder(heard: Heard, candidates: readonly string[]): string | undefined {
  if (heard.orderIds.length > 0) return heard.orderIds[0]
  return heard.words <= FEW_WORDS && !heard.text.includes('?') ? candidates[0] : undefined
}
