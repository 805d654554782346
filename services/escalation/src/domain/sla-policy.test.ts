import { PRIORITIES } from '@customer-service/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BusinessCalendar } from './business-calendar.ts'
import { dueTimes } from './sla-policy.ts'
import { type SlaSettings, slaPolicy } from './sla-settings.ts'

const defaults: SlaSettings = {
  ESCALATION_TIME_ZONE: 'UTC',
  ESCALATION_WORKING_HOURS: 'Mon-Fri 09:00-18:00',
  ESCALATION_HOLIDAYS: '',
  ESCALATION_AROUND_THE_CLOCK: 'urgent',
  ESCALATION_RESPONSE_TIMES: 'urgent=15m, high=2h, medium=4h, low=9h',
  ESCALATION_COMPLETION_TIMES: 'urgent=4h, high=9h, medium=18h, low=45h',
}

const policies = [
  defaults,
  { ...defaults, ESCALATION_TIME_ZONE: 'Europe/Istanbul', ESCALATION_HOLIDAYS: '2026-01-01, 2026-04-23, 2026-05-01' },
  {
    ...defaults,
    ESCALATION_TIME_ZONE: 'America/New_York',
    ESCALATION_WORKING_HOURS: 'Mon-Fri 08:30-12:00, Mon-Fri 13:00-17:00, Sat 00:00-04:00, Sun 22:00-24:00',
  },
  { ...defaults, ESCALATION_TIME_ZONE: 'Australia/Lord_Howe', ESCALATION_AROUND_THE_CLOCK: '' },
].map(slaPolicy)

const DAY_MS = 86_400_000

/** Whether people work at that moment; the moment of closing counts as open. */
function isOpen({ clock, week, holidays }: BusinessCalendar, at: Date): boolean {
  const today = clock.localDay(at.getTime())
  return [today - DAY_MS, today].some((day) => {
    const date = new Date(day)
    const hours = week[(date.getUTCDay() + 6) % 7] ?? []
    const isWithin = hours.some(
      ({ opensAt, closesAt }) =>
        clock.instant(day, opensAt) <= at.getTime() && at.getTime() <= clock.instant(day, closesAt),
    )
    return isWithin && !holidays.has(date.toISOString().slice(0, 10))
  })
}

const anyPolicy = fc.constantFrom(...policies)
const anyPriority = fc.constantFrom(...PRIORITIES)
const anyTime = fc
  .integer({ min: Date.parse('2025-01-01') / 1000, max: Date.parse('2028-01-01') / 1000 })
  .map((seconds) => new Date(seconds * 1000))

describe('the SLA policy', () => {
  it('ESC-09 promises an answer to a high case in working hours', () => {
    const due = dueTimes(slaPolicy(defaults), 'high', new Date('2025-03-19T14:15:00Z'))
    expect(due.response).toEqual(new Date('2025-03-19T16:15:00Z'))
    expect(due.completion).toEqual(new Date('2025-03-20T14:15:00Z'))
  })

  it('ESC-09 lets the clock of an urgent case run at night', () => {
    const due = dueTimes(slaPolicy(defaults), 'urgent', new Date('2026-11-21T23:50:00Z'))
    expect(due.response).toEqual(new Date('2026-11-22T00:05:00Z'))
  })

  it('ESC-09 counts no weekend and no holiday', () => {
    const policy = slaPolicy({ ...defaults, ESCALATION_HOLIDAYS: '2026-11-23' })
    const due = dueTimes(policy, 'medium', new Date('2026-11-20T16:00:00Z'))
    expect(due.response).toEqual(new Date('2026-11-24T11:00:00Z'))
  })

  it('ESC-09 follows the local clock over a change to summer time', () => {
    const policy = slaPolicy({ ...defaults, ESCALATION_TIME_ZONE: 'Europe/Berlin' })
    const due = dueTimes(policy, 'high', new Date('2026-03-27T16:30:00Z'))
    expect(due.response).toEqual(new Date('2026-03-30T08:30:00Z'))
  })

  it('ESC-09 is never due in closed hours, unless the clock never stops', () => {
    fc.assert(
      fc.property(anyPolicy, anyPriority, anyTime, (policy, priority, at) => {
        const { response, completion } = dueTimes(policy, priority, at)
        expect(response >= at && completion >= response).toBe(true)
        if (policy.aroundTheClock.has(priority)) return
        expect([response, completion].every((due) => isOpen(policy.calendar, due))).toBe(true)
      }),
    )
  })

  it('ESC-09 is never later for a higher priority, and never earlier for a later case', () => {
    fc.assert(
      fc.property(anyPolicy, anyTime, fc.nat(1_000_000), (policy, at, laterSeconds) => {
        const all = PRIORITIES.map((priority) => dueTimes(policy, priority, at))
        for (const [index, due] of all.entries()) {
          const lower = all[index - 1]
          if (lower) expect(due.response <= lower.response && due.completion <= lower.completion).toBe(true)
          const priority = PRIORITIES[index] ?? 'low'
          const later = dueTimes(policy, priority, new Date(at.getTime() + laterSeconds * 1000))
          expect(later.response >= due.response && later.completion >= due.completion).toBe(true)
        }
      }),
    )
  })
})

describe('the SLA settings', () => {
  it.each([
    ['ESCALATION_TIME_ZONE', 'Middle/Earth', /ESCALATION_TIME_ZONE: expected an IANA time zone/],
    ['ESCALATION_WORKING_HOURS', '9 to 5', /ESCALATION_WORKING_HOURS: expected "Mon-Fri/],
    ['ESCALATION_WORKING_HOURS', 'Mon 22:00-06:00', /closes before it opens/],
    ['ESCALATION_WORKING_HOURS', 'Mon 09:00-12:00, Mon 11:00-15:00', /overlap/],
    ['ESCALATION_WORKING_HOURS', 'Mon 09:00-24:30', /00:00 to 24:00/],
    ['ESCALATION_WORKING_HOURS', 'Fri-Mon 09:00-12:00', /expected days/],
    ['ESCALATION_WORKING_HOURS', '', /at least one day/],
    ['ESCALATION_HOLIDAYS', '2026-02-30', /ESCALATION_HOLIDAYS: expected dates/],
    ['ESCALATION_AROUND_THE_CLOCK', 'asap', /expected priorities/],
    ['ESCALATION_AROUND_THE_CLOCK', 'high', /neither may|so neither/],
    ['ESCALATION_RESPONSE_TIMES', 'urgent=15m', /is missing/],
    ['ESCALATION_RESPONSE_TIMES', 'urgent=15, high=2h, medium=4h, low=9h', /but has "urgent=15"/],
    ['ESCALATION_RESPONSE_TIMES', 'urgent=3h, high=2h, medium=4h, low=9h', /more time than high/],
    ['ESCALATION_COMPLETION_TIMES', 'urgent=10m, high=9h, medium=18h, low=45h', /before they are answered/],
    ['ESCALATION_COMPLETION_TIMES', 'urgent=14m, high=9h, medium=18h, low=45h', /before they are answered/],
  ])('refuse %s=%s and say why', (name, value, reason) => {
    expect(() => slaPolicy({ ...defaults, [name]: value })).toThrow(reason)
  })

  it('take the same time for two priorities, and for the answer and the solution', () => {
    const same = 'urgent=2h, high=2h, medium=9h, low=9h'
    const times = { ESCALATION_RESPONSE_TIMES: same, ESCALATION_COMPLETION_TIMES: same }
    expect(slaPolicy({ ...defaults, ...times }).completionSeconds).toEqual({
      urgent: 7_200,
      high: 7_200,
      medium: 32_400,
      low: 32_400,
    })
  })
})
