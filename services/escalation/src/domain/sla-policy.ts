import { PRIORITIES, type Priority } from '@customer-service/contracts'
import { addWorkingSeconds, type BusinessCalendar } from './business-calendar.ts'

/** What is promised: by when somebody answers, and by when the case is solved (C-17). */
export interface SlaPolicy {
  readonly calendar: BusinessCalendar
  /** For these the clock never stops; for the others it runs in working hours only. */
  readonly aroundTheClock: ReadonlySet<Priority>
  readonly responseSeconds: Readonly<Record<Priority, number>>
  readonly completionSeconds: Readonly<Record<Priority, number>>
}

export interface DueTimes {
  readonly response: Date
  readonly completion: Date
}

/** Due times of a case of this priority whose clock starts at `from`. A higher priority is never due later. */
export function dueTimes(policy: SlaPolicy, priority: Priority, from: Date): DueTimes {
  const after = (seconds: number): Date =>
    policy.aroundTheClock.has(priority)
      ? new Date(from.getTime() + seconds * 1000)
      : addWorkingSeconds(policy.calendar, from, seconds)
  return { response: after(policy.responseSeconds[priority]), completion: after(policy.completionSeconds[priority]) }
}

/** Throws an Error when a higher priority could be due later than a lower one, or a solution before the first answer. */
export function checkSlaPolicy(policy: SlaPolicy): void {
  const { aroundTheClock, responseSeconds, completionSeconds } = policy
  for (const [index, priority] of PRIORITIES.entries()) {
    if (completionSeconds[priority] < responseSeconds[priority]) {
      throw new Error(`Wrong SLA: ${priority} cases would be solved before they are answered`)
    }
    const lower = PRIORITIES[index - 1]
    if (lower === undefined) continue
    if (responseSeconds[priority] > responseSeconds[lower] || completionSeconds[priority] > completionSeconds[lower]) {
      throw new Error(`Wrong SLA: ${priority} cases would get more time than ${lower} ones`)
    }
    if (aroundTheClock.has(lower) && !aroundTheClock.has(priority)) {
      throw new Error(`Wrong SLA: the clock of ${lower} cases never stops, so neither may that of ${priority} ones`)
    }
  }
}
