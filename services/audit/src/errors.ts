import { AppError, invalid } from '@customer-service/core'

export const notATime = (field: string): AppError =>
  invalid(field, `${field} is no date or time: use 2025-02-01 or 2025-02-01T10:30:00Z`)

export const endsBeforeStart = (): AppError => invalid('end_time', 'end_time is before start_time')

export const tooManyToCount = (found: number, most: number): AppError =>
  invalid(
    'start_time',
    `These filters together would read ${found} records, more than ${most}: ask for a shorter time or fewer filters`,
  )

export const unknownAction = (statement: number, action: string, nearest: readonly string[]): AppError =>
  new AppError(400, 'MalformedPolicyDocument', `No operation is called "${action}": ${adviceOn(nearest)}`, {
    field: `policy.Statement[${statement}].Action`,
  })

const adviceOn = (nearest: readonly string[]): string =>
  nearest.length === 0
    ? '/docs names the action of each'
    : `did you mean ${nearest.map((name) => `"${name}"`).join(' or ')}?`

/** 503 rather than an answer that isn't what was written. */
export const recordDamaged = (ordinal: number): AppError =>
  new AppError(503, 'RecordDamaged', `Record ${ordinal} of the audit trail isn't what was written: verify the trail`)
