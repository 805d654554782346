import { chosen } from './choice.ts'
import type { DialogueState } from './dialogue-state.ts'
import { type Heard, orderIdsIn } from './heard.ts'
import { mistypedNumbers } from './mistyped-numbers.ts'

/** What one order may be stored under, best first. */
export type Candidates = readonly string[]

/** Of one message. */
const MOST_ORDERS = 4
const READ_LENGTH = 500
const TOKEN = /[a-z0-9][a-z0-9._-]{2,30}/gi
const HAS_DIGIT = /\d/

/**
 * The orders to look up: the one chosen, those that the message names; when the bot asked for a number, also any word with a
 * digit, as it stands and as the shop writes its numbers, since shops number their orders in many ways.
 */
export function orderCandidates(heard: Heard, state: DialogueState): readonly Candidates[] {
  const choice = chosen(heard, state)
  if (choice?.kind === 'order') return [[choice.id]]
  const words = state.expecting === 'order_id' ? (heard.text.slice(0, READ_LENGTH).match(TOKEN) ?? []) : []
  return byOrder([...heard.orderIds.map((id) => [id]), ...words.filter((word) => HAS_DIGIT.test(word)).map(readings)])
}

/** "9918'i", "9920deki": Turkish puts its endings to numbers. */
const ENDING = "['’]?(?:y?[iıuü]|n[iıuü]n|[dt][ea](?:n|ki)?|l[iıuü]|y?[ea])(?![\\p{L}\\d])"
const BARE_NUMBER = new RegExp(
  `(?<![\\w.,:/+£$€-]|\\d\\s)(?!(?:19|20)\\d\\d(?!\\d))\\d{4,9}(?:(?=${ENDING})|(?![\\w:/%£$€-]|[.,]\\d|\\s\\d))`,
  'gu',
)
/** "9901 9916", "9901, 9916 and 9917": not the groups of a card or a telephone. */
const LISTED_NUMBERS = /(?<![\w.,:/+£$€-]|\d\s)\d{4,9}(?:(?:,\s?|\s|\s?[&/+]\s?)\d{4,9}){1,2}(?![\w:/%£$€-]|[.,\s]\d)/g
const PARCEL_CODE = /(?<![A-Z0-9])(?=[A-Z0-9]*\d{6})(?=[A-Z0-9]*[A-Z])[A-Z0-9]{10,34}(?![A-Z0-9])/gi

function bareNumbers({ text }: Heard): readonly string[] {
  const read = text.slice(0, READ_LENGTH)
  const listed = (read.match(LISTED_NUMBERS) ?? []).flatMap((list) => list.match(/\d+/g) ?? [])
  return [...(read.match(BARE_NUMBER) ?? []), ...listed]
}

/** The message names an order, or a number that may be one. */
export const mayNameOrder = (heard: Heard): boolean => heard.orderIds.length > 0 || guessedOrders(heard).length > 0

/** Numbers that the message doesn't call orders, and slips of those it does: orders where this customer has them. */
export function guessedOrders(heard: Heard): readonly Candidates[] {
  const named = new Set(heard.orderIds)
  const numbers = [...bareNumbers(heard), ...mistypedNumbers(heard.folded.slice(0, READ_LENGTH))]
  return byOrder(numbers.map(readings).filter(([first = '']) => !named.has(first)))
}

/** As the shop writes its numbers, and as it stands. */
const readings = (word: string): Candidates => [...orderIdsIn(word), word]

/** Each order once, by all that it may be stored under. */
function byOrder(all: readonly Candidates[]): readonly Candidates[] {
  const orders = new Map<string, Candidates>()
  for (const candidates of all) {
    const [first = ''] = candidates
    orders.set(first, [...new Set([...(orders.get(first) ?? []), ...candidates])])
  }
  return [...orders.values()].slice(0, MOST_ORDERS)
}

/** What may be the tracking number of a parcel. */
export const parcelCodes = ({ text }: Heard): readonly string[] =>
  (text.slice(0, READ_LENGTH).match(PARCEL_CODE) ?? []).map((code) => code.toUpperCase())

/** A longer message has its digits for other reasons. */
const FEW_WORDS = 6

/** What to call the number that was not found; undefined when the message names none. */
export function namedOrder(heard: Heard, [candidates = []]: readonly Candidates[]): string | undefined {
  if (heard.orderIds.length > 0) return heard.orderIds[0]
  return heard.words <= FEW_WORDS && !heard.text.includes('?') ? candidates[0] : undefined
}
