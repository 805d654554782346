import { Routine } from '@customer-service/core'
import { removeOldReports } from './actions/remove-old-reports.ts'
import type { Deps } from './deps.ts'

const EVERY_MS = 3_600_000

/** Takes old reports away, hourly. */
export const reportSweeper = (deps: Deps): Routine =>
  new Routine(
    EVERY_MS,
    () => removeOldReports(deps),
    (error) => deps.log.error({ err: error }, 'old_reports_not_removed'),
  )
