import type { ReportType } from '@customer-service/contracts/analytics'
import { AppError, invalid } from '@customer-service/core'

export const wrongLink = (): AppError =>
  new AppError(403, 'AccessDenied', 'This is not a valid download link', { field: 'token' })

export const linkExpired = (): AppError =>
  new AppError(410, 'LinkExpired', 'This download link has expired; the state of the report gives a new one')

export const filterOfOthers = (name: string, report_type: ReportType): AppError =>
  invalid(`filters.${name}`, `${report_type} has no filter ${name}`)

/** A report that would never succeed: trying again is of no use. Its message is for who ordered it. */
export class ReportImpossible extends Error {
  override readonly name = 'ReportImpossible'
}

export const tooManyRows = (maximum: number): ReportImpossible =>
  new ReportImpossible(`More than ${maximum} rows: choose a shorter period or a filter`)
