import { DAY_MS } from '@customer-service/core'
/** A question that an article is found by because it answered it. */
export interface LearnedQuestion {
  readonly question_id: string
  /** Masked. */
  readonly question: string
  /** Who said so. */
  readonly source: 'customers' | 'team'
  /** ISO 8601, like `until`. */
  readonly since: string
  /** From then on it no longer counts; the team's don't end. */
  readonly until?: string
}

/** More say little that is new, and cost the article's own words their weight. */
export const MOST_LEARNED = 30
/** An end that moves less isn't worth a new index entry in every process. */
const SAME_END_MS = 7 * DAY_MS

/** Those that count at a time. */
export function current(learned: readonly LearnedQuestion[], now: Date): readonly LearnedQuestion[] {
  return learned.filter(({ until }) => until === undefined || Date.parse(until) > now.getTime())
}

/** What the index reads of them: placeholders of masked data are no words of customers. */
export function aliasesOf(learned: readonly LearnedQuestion[], now: Date): readonly string[] {
  return current(learned, now).map(({ question }) => question.replaceAll(/\[[a-z_]+\]/g, ' '))
}

/** When the next of those that count ends, in milliseconds; infinity for never. */
export function nextEnd(learned: readonly LearnedQuestion[], now: Date): number {
  const ends = current(learned, now).map(({ until }) =>
    until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until),
  )
  return Math.min(Number.POSITIVE_INFINITY, ...ends)
}

export const isOfTeam = ({ source }: LearnedQuestion): boolean => source === 'team'

interface Asked {
  readonly question_id: string
  readonly question: string
}

/** After votes on a question were counted; the same list when nothing worth telling changes. */
export function learnedFromVotes(
  learned: readonly LearnedQuestion[],
  asked: Asked,
  until: Date | undefined,
  now: Date,
): readonly LearnedQuestion[] {
  const before = learned.find(({ question_id }) => question_id === asked.question_id)
  if ((before && isOfTeam(before)) || (before === undefined && until === undefined)) return learned
  const others = current(learned, now).filter((other) => other !== before)
  if (until === undefined) return others
  if (before?.until !== undefined && Math.abs(until.getTime() - Date.parse(before.until)) < SAME_END_MS) return learned
  const since = before?.since ?? now.toISOString()
  return strongest([...others, { ...asked, source: 'customers', since, until: until.toISOString() }])
}

/** After the team taught a question. */
export function taught(learned: readonly LearnedQuestion[], asked: Asked, now: Date): readonly LearnedQuestion[] {
  const before = learned.find(({ question_id }) => question_id === asked.question_id)
  if (before && isOfTeam(before)) return learned
  const others = current(learned, now).filter((other) => other !== before)
  return strongest([...others, { ...asked, source: 'team', since: now.toISOString() }])
}

/** The team's, and of the customers' those that last longest. */
function strongest(learned: readonly LearnedQuestion[]): readonly LearnedQuestion[] {
  const ofTeam = learned.filter(isOfTeam).length
  const ends = learned.flatMap(({ until }) => (until === undefined ? [] : [until])).toSorted()
  const surplus = Math.min(ends.length, Math.max(0, learned.length - Math.max(MOST_LEARNED, ofTeam)))
  const gone = new Set(ends.slice(0, surplus))
  return learned.filter(({ until }) => until === undefined || !gone.has(until))
}
