import { toTimestamp } from '@customer-service/core'
import { remove, VersionConflict } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { DAY_MS } from '../domain/period.ts'
import { ALL_REPORTS, fileOf, reports } from '../tables.ts'

/**
 * Takes away the reports whose time is over, the file first: after a crash in between, the next look finds the report again.
 * Gives up with `Unavailable` while the store takes no writes.
 */
export async function removeOldReports({ store, files, now, reportRetentionDays }: Deps): Promise<void> {
  const to = toTimestamp(new Date(now().getTime() - reportRetentionDays * DAY_MS))
  let cursor: string | undefined
  do {
    const slice = await store.query(reports.indexes.byAge, ALL_REPORTS, { to, ...(cursor !== undefined && { cursor }) })
    for (const report of slice.items) {
      await files.remove(fileOf(report))
      await store.commit([remove(reports, [report.report_id], report.version)]).catch(ifRemovedMeanwhile)
    }
    cursor = slice.cursor
  } while (cursor !== undefined)
}

/** By another process. */
function ifRemovedMeanwhile(error: unknown): void {
  if (!(error instanceof VersionConflict)) throw error
}
