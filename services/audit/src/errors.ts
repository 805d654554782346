import { AppError, invalid } from '@customer-service/core'

export const notATime = (field: string): AppError =>
  invalid(field, `${field} is no date or time: use 2025-02-01 or 2025-02-01T10:30:00Z`)

export const endsBeforeStart = (): AppError => invalid('end_time', 'end_time is before start_time')

export const tooManyToCount = (found: number, most: number): AppError =>
  invalid(
    'start_time',
    `These filters together would read ${found} records, more than ${most}: ask for a shorter time or fewer filters`,
  )

export const notTheirs = (resource: string): AppError =>
  new AppError(403, 'AccessDenied', `Your policy does not allow this for ${resource}`)
