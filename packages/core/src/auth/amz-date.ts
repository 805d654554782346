import { AppError } from '../errors.ts'

const MAX_SKEW_SECONDS = 300
const FORM = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/

/**
 * Checks `x-amz-date` (`20261121T093000Z`) against the clock. Throws 400 `IncompleteSignature` when it isn't a time of the
 * calendar, 403 `SignatureDoesNotMatch`, naming both times, when it is more than 300 s off: AWS's error, which makes SDKs
 * correct their clock from the `Date` header.
 */
export function checkAmzDate(text: string, now: Date): void {
  const time = parseAmzDate(text)
  const skewSeconds = (time.getTime() - now.getTime()) / 1_000
  if (Math.abs(skewSeconds) <= MAX_SKEW_SECONDS) return
  const limit = formatAmzDate(new Date(now.getTime() + Math.sign(skewSeconds) * MAX_SKEW_SECONDS * 1_000))
  const comparison =
    skewSeconds < 0 ? 'expired: %s is now earlier than %l' : 'not yet current: %s is still later than %l'
  throw new AppError(
    403,
    'SignatureDoesNotMatch',
    `Signature ${comparison.replace('%s', text).replace('%l', limit)}. Clock skew is ${Math.round(Math.abs(skewSeconds))} s, ` +
      `at most ${MAX_SKEW_SECONDS} s is accepted; it is ${formatAmzDate(now)} here`,
  )
}

/** `20261121T093000Z` */
export function formatAmzDate(date: Date): string {
  return `${date.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

function parseAmzDate(text: string): Date {
  const [year, month, day, hours, minutes, seconds] = (FORM.exec(text) ?? []).slice(1).map(Number)
  const time = new Date(Date.UTC(year ?? Number.NaN, (month ?? 0) - 1, day, hours, minutes, seconds))
  if (Number.isNaN(time.getTime()) || formatAmzDate(time) !== text) {
    throw new AppError(400, 'IncompleteSignature', 'x-amz-date must be a time as YYYYMMDDTHHMMSSZ')
  }
  return time
}
