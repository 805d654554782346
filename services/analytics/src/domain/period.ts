export const SECOND_MS = 1_000
export const DAY_MS = 86_400_000

/** A span of time in Unix milliseconds: from inclusive, until exclusive, both on whole seconds. */
export interface Period {
  readonly from: number
  readonly until: number
}

/** As printed: the end is the last second of the period. */
export const printed = ({ from, until }: Period): { readonly start: string; readonly end: string } => ({
  start: timestampOf(from),
  end: timestampOf(until - SECOND_MS),
})

/** The inverse of `printed`. */
export const periodOf = ({ start, end }: { readonly start: string; readonly end: string }): Period => ({
  from: Date.parse(start),
  until: Date.parse(end) + SECOND_MS,
})

/** `2025-02-01T00:00:00Z`, from Unix milliseconds. Not core's: this file is also read by the worker that draws. */
export const timestampOf = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

/** The UTC day of a timestamp: `2025-02-01`. */
export const dayOf = (timestamp: string): string => timestamp.slice(0, 10)

/** A day of a period: the part of it that lies in the period, and whether that is all of it. */
export interface PeriodDay extends Period {
  readonly day: string
  readonly isWhole: boolean
}

/** Every UTC day that the period touches, in order. */
export function daysOf({ from, until }: Period): readonly PeriodDay[] {
  const days: PeriodDay[] = []
  for (let start = startOfDay(from); start < until; start += DAY_MS) {
    const part = { from: Math.max(start, from), until: Math.min(start + DAY_MS, until) }
    days.push({ day: dayOf(timestampOf(start)), isWhole: part.until - part.from === DAY_MS, ...part })
  }
  return days
}

export const startOfDay = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS
