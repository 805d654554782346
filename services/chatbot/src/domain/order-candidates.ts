import { chosen } from './choice.ts'
import type { DialogueState } from './dialogue-state.ts'
import { type Heard, hear } from './heard.ts'

const MOST_CANDIDATES = 4
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
  const words = (heard.text.slice(0, 500).match(TOKEN) ?? []).filter((word) => HAS_DIGIT.test(word))
  return [...new Set([...named, ...words.flatMap((word) => [...hear(word).orderIds, word])])].slice(0, MOST_CANDIDATES)
}

/** A longer message has its digits for other reasons. */
const FEW_WORDS = 6

/** What to call the number that was not found; undefined when the message names none. */
export function namedOrder(heard: Heard, candidates: readonly string[]): string | undefined {
  if (heard.orderIds.length > 0) return heard.orderIds[0]
  return heard.words <= FEW_WORDS && !heard.text.includes('?') ? candidates[0] : undefined
}
