import type { ImportReport, importUsers } from '@customer-service/contracts/segmentation'
import { AppError, invalid, toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { type Dataset, headerProblem } from '../domain/import/read-import.ts'
import type { Format } from '../domain/import/read-records.ts'
import type { PreparedImport } from '../engines/audience-engine.ts'
import { customerChanges } from '../tables.ts'
import { requireAllCustomers } from './require-all-customers.ts'

const MOST_PROBLEMS = 100

/** Takes a piece of a file in: what is new or different in it, as one change. */
export async function importCustomerData(
  { audience, now }: Deps,
  dataset: Dataset,
  { body, headers, caller }: Request<typeof importUsers>,
): Promise<Decision<ImportReport>> {
  requireAllCustomers(caller)
  const format = formatOf(headers['content-type'])
  const wrong = format === 'csv' && body.trim() !== '' ? headerProblem(dataset, body) : undefined
  if (wrong !== undefined) throw invalid('header', `The header ${wrong}`)
  const prepared = await audience.prepareImport(dataset, body, format)
  const { seq, data } = prepared
  const change = data === undefined ? undefined : { seq, dataset, data, at: toTimestamp(now()) }
  const { added, changed, problems } = prepared
  return {
    reply: reportOf(prepared),
    writes: change === undefined ? [] : [put(customerChanges, change, 'absent')],
    audit: { details: { dataset, added, changed, refused: problems.length } },
  }
}

const formatOf = (contentType: string): Format => (contentType.toLowerCase().includes('csv') ? 'csv' : 'ndjson')

function reportOf({ records, problems, ignored, ...counts }: PreparedImport): ImportReport {
  if (records === 0) throw new AppError(400, 'ValidationError', 'The file holds no records')
  return {
    records,
    added: counts.added,
    changed: counts.changed,
    unchanged: counts.unchanged,
    superseded: counts.superseded,
    refused: problems.length,
    problems: [...problems].sort((a, b) => a.line - b.line).slice(0, MOST_PROBLEMS),
    ignored_columns: [...ignored],
  }
}
