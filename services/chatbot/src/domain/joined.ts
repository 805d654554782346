import type { Part } from './decide.ts'
import { fail } from './fail.ts'
import { isWhereabouts } from './order-question.ts'
import { asQuestion } from './question.ts'
import type { Situation } from './situation.ts'
import type { Turn } from './turn.ts'

export interface PartTurn {
  readonly part: Part
  readonly turn: Turn
}

const MOST_ACTIONS = 4

/**
 * One turn of several: the answers in their order, each under its question. The bot asks back about one thing at a time,
 * after all that it could answer; what else it would ask about waits for the next message.
 */
export function joined(situation: Situation, all: readonly PartTurn[]): Turn {
  const different = all.filter((one, place) => all.findIndex((other) => saysTheSame(other, one)) === place)
  const asking = different.filter(({ turn }) => asksBack(turn))
  const told = different.filter(({ turn }) => !asksBack(turn))
  const shown = [...told, ...asking.slice(0, 1)]
  const last = asking[0] ?? told.find(({ turn }) => turn.outcome === 'not_known') ?? told.at(-1)
  const lead = told.find(({ turn }) => isAnswer(turn)) ?? last
  if (!lead || !last) throw new RangeError('No turns to join')
  const handed = all.find(({ turn }) => turn.handover)
  if (handed) return handed.turn
  const turns = different.map(({ turn }) => turn)
  const unanswered = turns.find((turn) => turn.unanswered !== undefined)?.unanswered
  const { closing } = last.turn
  const turn: Turn = {
    outcome: lead.turn.outcome,
    response: shown.map((one) => (shown.length > 1 ? paragraph(one, all) : one.turn.response)).join('\n\n'),
    ...(closing !== undefined && { closing }),
    actions: uniqueBy(
      (asking.length > 0 ? [last] : shown).flatMap(({ turn: { actions } }) => actions),
      ({ text }) => text,
    ).slice(0, MOST_ACTIONS),
    sources: uniqueBy(
      shown.flatMap(({ turn: { sources } }) => sources),
      ({ id }) => id,
    ),
    next: nextState(situation, last.turn, turns, asking.slice(1)),
    ...(unanswered !== undefined && { unanswered }),
  }
  return turns.every(isFailure) ? fail(situation, turn) : turn
}

const asksBack = ({ outcome }: Turn): boolean => outcome === 'asked_back' || outcome === 'clarified'
const isAnswer = ({ outcome }: Turn): boolean =>
  outcome === 'answered_from_knowledge' || outcome === 'answered_from_orders'
/** Each part is decided as if nothing had failed before. */
const isFailure = ({ next }: Turn): boolean => next.failures > 0

function nextState({ state }: Situation, last: Turn, turns: readonly Turn[], waiting: readonly PartTurn[]) {
  const orderId = turns.findLast(({ next }) => next.orderId !== undefined)?.next.orderId
  return {
    ...last.next,
    failures: turns.every(isFailure) ? state.failures : 0,
    ...(orderId !== undefined && { orderId }),
    ...(waiting.length > 0 && { waiting: waiting.map(({ part }) => asQuestion(part.heard.text)) }),
  }
}

/** The same answer twice, or where an order is and when it comes: one answer says both. */
function saysTheSame(a: PartTurn, b: PartTurn): boolean {
  if (a.turn.response === b.turn.response) return true
  return a.turn.sources[0]?.id === b.turn.sources[0]?.id && tellsWhereabouts(a) && tellsWhereabouts(b)
}

function tellsWhereabouts({ part, turn }: PartTurn): boolean {
  const { orderQuestion } = part.heard
  return turn.outcome === 'answered_from_orders' && orderQuestion !== undefined && isWhereabouts(orderQuestion)
}

const QUOTED_LENGTH = 120

/** An answer from an order names it, as the question for its number does; any other stands under its question, or under all that it answers. */
function paragraph(one: PartTurn, all: readonly PartTurn[]): string {
  const { turn } = one
  if (turn.outcome === 'answered_from_orders' || turn.outcome === 'asked_back') return turn.response
  const questions = all.filter((other) => saysTheSame(one, other)).map(({ part }) => quoted(part.heard.text))
  return [...new Set(questions), turn.response].join('\n')
}

function quoted(text: string): string {
  const plain = text.replace(/[<>]/g, '')
  return `“${plain.length > QUOTED_LENGTH ? `${plain.slice(0, QUOTED_LENGTH - 1)}…` : plain}”`
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed()
}
