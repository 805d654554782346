import { type AuditLog, queryAuditLogs } from '@customer-service/contracts/audit'
import { AppError } from '@customer-service/core'
import type { CallOptions } from '@customer-service/core/client'
import { Unavailable } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { ReportImpossible, tooManyRows } from '../errors.ts'
import type { StoredReport } from '../tables.ts'

const PAGE = 1_000
const PAGE_MS = 10_000
const MOST_ENTRIES = 200_000
const PASSING: readonly string[] = ['ServiceUnavailable', 'DeadlineExceeded']
const RETRY_SECONDS = 1

type Export = Pick<StoredReport, 'time_period' | 'filters'>

/**
 * How many entries the trail has for an export. Asked on the caller's behalf: the audit service throws 403 `AccessDenied`
 * when they may not read it, and 400 when the filters together would have to read through too much of it.
 */
export async function countAuditLogs(
  { client }: Pick<Deps, 'client'>,
  wanted: Export,
  { caller, deadline }: Pick<CallOptions, 'caller' | 'deadline'>,
): Promise<number> {
  const query = { ...queryOf(wanted), limit: 1 }
  const { total } = await client.call(queryAuditLogs, { query }, { caller, deadline }).catch(inOwnFields)
  return total
}

/**
 * The entries of the trail for an export, newest first, in pages, in the service's own name. New entries only push older
 * ones further back meanwhile, so that none is missed, and what comes twice is left out. Throws `ReportImpossible` beyond
 * 200,000 entries and for a trail that was tampered with, `Unavailable` while the audit service isn't there.
 */
export async function* readAuditLogs(
  { client, now }: Pick<Deps, 'client' | 'now'>,
  report: Export & Pick<StoredReport, 'report_id'>,
): AsyncGenerator<readonly AuditLog[]> {
  const caller = { inOwnName: true, requestId: report.report_id } as const
  const read = new Set<string>()
  for (let offset = 0, total = 1; offset < total; ) {
    const query = { ...queryOf(report), limit: PAGE, offset }
    const deadline = now().getTime() + PAGE_MS
    const page = await client.call(queryAuditLogs, { query }, { caller, deadline }).catch(forReaction)
    total = page.total
    if (total > MOST_ENTRIES) throw tooManyRows(MOST_ENTRIES)
    yield page.logs.filter(({ log_id }) => !read.has(log_id))
    for (const { log_id } of page.logs) read.add(log_id)
    offset += Math.max(1, page.logs.length)
  }
}

function queryOf({ time_period: { start, end }, filters: { user_id, conversation_id, action_type } }: Export) {
  return { start_time: start, end_time: end, user_id, conversation_id, action_type }
}

/** Whether there is use in trying again. */
function forReaction(error: unknown): never {
  if (error instanceof AppError && PASSING.includes(error.code)) {
    throw new Unavailable(error.message, error.retryAfterSeconds ?? RETRY_SECONDS, { cause: error })
  }
  if (error instanceof AppError && error.code === 'RecordDamaged') throw new ReportImpossible(error.message)
  throw error
}

/** What the audit service says of its own fields, said of those of the report. */
function inOwnFields(error: unknown): never {
  if (error instanceof AppError && error.field === 'start_time') {
    throw new AppError(error.status, error.code, error.message, { field: 'time_period', cause: error })
  }
  throw error
}
