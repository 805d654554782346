import { type Closing, type Fact, type Handover, type Issue, newFact } from './fact.ts'

/** What an event says: about which fact, when, and how it changes what is known. */
export interface Observation {
  readonly factId: string
  readonly at: string
  readonly learn: (known: Fact) => Fact
}

/** What is known after an observation. What is not a conversation begins with the earliest that was seen of it. */
export function apply(known: Fact | undefined, { factId, at, learn }: Observation): Fact {
  const learned = learn(known ?? newFact(factId, at))
  return learned.is_conversation || learned.began_at <= at ? learned : { ...learned, began_at: at }
}

/** An inquiry with a known intent says more than one without; among equals the first counts. */
export function firstIssue(known: Issue | undefined, asked: Issue): Issue {
  if (!known) return asked
  if (known.is_in_scope !== asked.is_in_scope) return known.is_in_scope ? known : asked
  return placeOf(known) <= placeOf(asked) ? known : asked
}

const placeOf = ({ routed_at, routing_id }: Issue): string => `${routed_at}#${routing_id}`

export const firstHandover = (known: Handover | undefined, made: Handover): Handover =>
  known && `${known.at}#${known.reason}` <= `${made.at}#${made.reason}` ? known : made

/** A conversation that was opened again ends with its last closing. */
export const lastClosing = (known: Closing | undefined, reported: Closing): Closing =>
  known && endOf(known) >= endOf(reported) ? known : reported

const endOf = ({ closed_at, seconds, resolution }: Closing): string =>
  `${closed_at}#${String(seconds).padStart(12, '0')}#${resolution}`
