import { DAY_MS, invalid } from '@customer-service/core'

/** Clocks differ. */
const MAX_AHEAD_MS = 5 * 60_000

const FORM =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?<zone>Z|[+-]\d{2}:\d{2})?)?$/

/**
 * When a message was written, in Unix milliseconds: `sent_at` as callers write times, UTC without a zone; now when absent.
 * Throws a ValidationError for a time that doesn't exist, and for one more than five minutes ahead.
 */
export function messageTime(sentAt: string | undefined, now: Date): number {
  if (sentAt === undefined) return now.getTime()
  const { date, time = '00:00', zone = 'Z' } = FORM.exec(sentAt)?.groups ?? {}
  const at = date === undefined || !exists(date) ? Number.NaN : Date.parse(`${date}T${time}${zone}`)
  if (Number.isNaN(at)) throw invalid('sent_at', 'sent_at is not a time that exists, such as 2026-11-21T10:30:00Z')
  if (at > now.getTime() + MAX_AHEAD_MS) throw invalid('sent_at', 'sent_at lies in the future')
  return at
}

/** Whether somebody can still do something about it: old messages that are brought in later alarm nobody. */
export const isFresh = (at: number, now: Date): boolean => now.getTime() - at < DAY_MS

/** JavaScript takes February 30 for March 2. */
function exists(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}
