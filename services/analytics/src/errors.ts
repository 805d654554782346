import { AppError } from '@customer-service/core'

export const wrongLink = (): AppError =>
  new AppError(403, 'AccessDenied', 'This is not a valid download link', { field: 'token' })

export const linkExpired = (): AppError =>
  new AppError(410, 'LinkExpired', 'This download link has expired; the state of the report gives a new one')

/** A report that would never succeed: trying again is of no use. */
export class ReportTooLarge extends Error {
  constructor(maximum: number) {
    super(`More than ${maximum} rows: choose a shorter period or a filter`)
    this.name = 'ReportTooLarge'
  }
}
