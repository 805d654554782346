import { reportCompleted, reportRequested } from '@customer-service/contracts/analytics'
import { toTimestamp } from '@customer-service/core'
import { on } from '@customer-service/core/events'
import { announce, put, Unavailable } from '@customer-service/core/store'
import { readReport } from '../actions/read-report.ts'
import type { Deps } from '../deps.ts'
import { ReportImpossible } from '../errors.ts'
import { fileOf, reports, type StoredReport } from '../tables.ts'

/** Before the bus gives the event up, so that nobody waits for a report that never comes. */
const LAST_ATTEMPT = 7

/** Makes the file. After a crash, and after an end that calls it off, the event comes again and the file is written anew under the same name. */
export const onReportRequested = on(reportRequested, async (deps: Deps, { data, attempt }) => {
  const report = await deps.store.get(reports, data.report_id)
  if (report?.status !== 'generating') return []
  const finished = await deps
    .inTurn(() => make(deps, report))
    .catch((error: unknown) => failed(deps, report, error, attempt))
  const completedAt = toTimestamp(deps.now())
  return [
    put(reports, { ...report, ...finished, completed_at: completedAt }, report.version),
    announce(reportCompleted, report.report_id, {
      report_id: report.report_id,
      report_type: report.report_type,
      format: report.format,
      status: finished.status,
      completed_at: completedAt,
    }),
  ]
})

async function make(deps: Deps, report: StoredReport) {
  const writer = deps.writers[report.format]
  let size_bytes = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of writer.write(readReport(deps, report, writer.maxRows))) {
      size_bytes += piece.byteLength
      yield piece
    }
  }
  await deps.files.write(fileOf(report), counted())
  return { status: 'completed' as const, size_bytes }
}

function failed({ log }: Deps, { report_id }: StoredReport, error: unknown, attempt: number) {
  if (error instanceof ReportImpossible) return { status: 'failed' as const, failure: error.message }
  if (error instanceof Unavailable || attempt < LAST_ATTEMPT) throw error
  log.error({ report_id, attempt, err: error }, 'report_failed')
  return { status: 'failed' as const, failure: 'The report could not be made; please order it again' }
}
