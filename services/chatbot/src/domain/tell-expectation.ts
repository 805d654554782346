import type { CaseExpectation } from '@customer-service/contracts/escalation'
import { DAY_MS } from '@customer-service/core'
import { dateFormat } from './date-format.ts'
import type { Situation } from './situation.ts'
import { link, type Turn } from './turn.ts'
import { type ExpectationWording, expectationWording } from './wording/expectation.ts'

type Expected = Pick<CaseExpectation, 'expected_response_time' | 'time_zone' | 'customer_url'>

const MINUTE_MS = 60_000
/** So far ahead minutes are told, in steps of five; further ahead the time of day. */
const SOON_MINUTES = 60

/** A hand-over with what the customer wants to know of it: by when people answer, and where to follow the case. */
export function tellExpectation(
  turn: Turn,
  expected: Expected,
  { state, now }: Pick<Situation, 'state' | 'now'>,
): Turn {
  const say = expectationWording(state.language)
  return {
    ...turn,
    response: `${turn.response} ${whenAnswered(expected, say, now)} ${say.followBelow}`,
    actions: [...turn.actions, link(say.follow, expected.customer_url)],
  }
}

function whenAnswered({ expected_response_time, time_zone }: Expected, say: ExpectationWording, now: Date): string {
  const due = new Date(expected_response_time)
  const minutes = (due.getTime() - now.getTime()) / MINUTE_MS
  if (minutes <= SOON_MINUTES) return say.answerWithin(Math.max(5, Math.ceil(minutes / 5) * 5))
  return say.answerBy(dayOf(due, now, time_zone, say.locale), clockTime(due, time_zone, say.locale))
}

function dayOf(due: Date, now: Date, timeZone: string, locale: string): Parameters<ExpectationWording['answerBy']>[0] {
  const days = (localDay(due, timeZone) - localDay(now, timeZone)) / DAY_MS
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  const form = { timeZone, weekday: 'long', month: 'long', day: 'numeric' } as const
  return { date: dateFormat(locale, form).format(due) }
}

/** The local calendar day, as its midnight in UTC, so that days can be counted over a change of the clocks. */
function localDay(at: Date, timeZone: string): number {
  const form = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return Date.parse(dateFormat('en-CA', form).format(at))
}

/** `10:30 (GMT+3)`: the zone is the shop's, and customers may be elsewhere. */
function clockTime(at: Date, timeZone: string, locale: string): string {
  const form = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const
  const parts = dateFormat(locale, form).formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('hour')}:${of('minute')} (${of('timeZoneName')})`
}
