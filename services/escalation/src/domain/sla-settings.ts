import { PRIORITIES, type Priority } from '@customer-service/contracts'
import { DAY_SECONDS } from '@customer-service/core'
import type { BusinessCalendar, OpenHours } from './business-calendar.ts'
import { checkSlaPolicy, type SlaPolicy } from './sla-policy.ts'
import { type ZoneClock, zoneClock } from './zone-clock.ts'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const UNIT_SECONDS: Readonly<Record<string, number>> = { m: 60, h: 3_600, d: DAY_SECONDS }

export interface SlaSettings {
  readonly ESCALATION_TIME_ZONE: string
  readonly ESCALATION_WORKING_HOURS: string
  readonly ESCALATION_HOLIDAYS: string
  readonly ESCALATION_AROUND_THE_CLOCK: string
  readonly ESCALATION_RESPONSE_TIMES: string
  readonly ESCALATION_COMPLETION_TIMES: string
}

/** The policy that the settings describe. Throws an Error that names the setting and what was expected. */
export function slaPolicy(settings: SlaSettings): SlaPolicy {
  const calendar: BusinessCalendar = {
    clock: named('ESCALATION_TIME_ZONE', () => zone(settings.ESCALATION_TIME_ZONE)),
    week: named('ESCALATION_WORKING_HOURS', () => week(settings.ESCALATION_WORKING_HOURS)),
    holidays: named('ESCALATION_HOLIDAYS', () => new Set(list(settings.ESCALATION_HOLIDAYS).map(date))),
  }
  const policy: SlaPolicy = {
    calendar,
    aroundTheClock: named(
      'ESCALATION_AROUND_THE_CLOCK',
      () => new Set(list(settings.ESCALATION_AROUND_THE_CLOCK).map(priority)),
    ),
    responseSeconds: named('ESCALATION_RESPONSE_TIMES', () => durations(settings.ESCALATION_RESPONSE_TIMES)),
    completionSeconds: named('ESCALATION_COMPLETION_TIMES', () => durations(settings.ESCALATION_COMPLETION_TIMES)),
  }
  checkSlaPolicy(policy)
  return policy
}

function named<Value>(setting: string, read: () => Value): Value {
  try {
    return read()
  } catch (cause) {
    throw new Error(`Wrong settings:\n  ${setting}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}

function list(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function zone(name: string): ZoneClock {
  try {
    return zoneClock(name)
  } catch (cause) {
    throw new Error(`expected an IANA time zone such as Europe/Istanbul, but is "${name}"`, { cause })
  }
}

/** `Mon-Fri 09:00-18:00, Sat 10:00-14:00`. */
function week(text: string): readonly (readonly OpenHours[])[] {
  const days: OpenHours[][] = WEEKDAYS.map(() => [])
  for (const part of list(text)) {
    const match = /^(\w{3})(?:-(\w{3}))? (\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(part)
    if (!match) throw new Error(`expected "Mon-Fri 09:00-18:00, Sat 10:00-14:00", but has "${part}"`)
    const [, first = '', last = first, ...clock] = match
    const [openHour = 0, openMinute = 0, closeHour = 0, closeMinute = 0] = clock.map(Number)
    const hours = { opensAt: minutes(openHour, openMinute), closesAt: minutes(closeHour, closeMinute) }
    if (hours.closesAt <= hours.opensAt) throw new Error(`"${part}" closes before it opens; write a night as two parts`)
    for (const day of daysBetween(first, last)) days[day]?.push(hours)
  }
  for (const day of days) sortApart(day)
  if (days.every((day) => day.length === 0)) throw new Error('expected working hours on at least one day')
  return days
}

function minutes(hour: number, minute: number): number {
  const total = hour * 60 + minute
  if (minute > 59 || total > 1_440) throw new Error(`expected times from 00:00 to 24:00`)
  return total
}

function daysBetween(first: string, last: string): readonly number[] {
  const [from, to] = [WEEKDAYS.indexOf(first), WEEKDAYS.indexOf(last)]
  if (from < 0 || to < from) throw new Error(`expected days such as Mon-Fri, but has "${first}-${last}"`)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function sortApart(day: OpenHours[]): void {
  day.sort((one, other) => one.opensAt - other.opensAt)
  for (const [index, { opensAt }] of day.entries()) {
    const before = day[index - 1]
    if (before && before.closesAt > opensAt) throw new Error('the hours of one day overlap')
  }
}

function date(text: string): string {
  const parsed = new Date(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(text)) {
    throw new Error(`expected dates such as 2026-01-01, but has "${text}"`)
  }
  return text
}

function priority(text: string): Priority {
  const found = PRIORITIES.find((one) => one === text)
  if (found === undefined) throw new Error(`expected priorities (${PRIORITIES.join(', ')}), but has "${text}"`)
  return found
}

/** `urgent=15m, high=2h, medium=4h, low=1d`: every priority, in minutes, hours, or days of 24 hours. */
function durations(text: string): Readonly<Record<Priority, number>> {
  const seconds = new Map<Priority, number>()
  for (const part of list(text)) {
    const match = /^([a-z]+)=(\d{1,5})([mhd])$/.exec(part)
    const [, name = '', amount = '', unit = ''] = match ?? []
    const perUnit = UNIT_SECONDS[unit]
    if (perUnit === undefined) throw new Error(`expected "urgent=15m, high=2h, ...", but has "${part}"`)
    seconds.set(priority(name), Number(amount) * perUnit)
  }
  const of = (name: Priority): number => {
    const found = seconds.get(name)
    if (found === undefined) throw new Error(`${name} is missing`)
    return found
  }
  return { low: of('low'), medium: of('medium'), high: of('high'), urgent: of('urgent') }
}
