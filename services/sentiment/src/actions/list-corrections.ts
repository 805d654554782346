import type { listCorrections as contract } from '@customer-service/contracts/sentiment'
import { accessDenied, firstWithin, type OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import { type Part, pageOverParts } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { correctedView } from '../domain/correction.ts'
import { type MonthOfChanges, sumOfChanges, totalOf } from '../domain/correction-counts.ts'
import { oldestMonth } from '../domain/correction-period.ts'
import { CORRECTIONS, correctionCounts, corrections, type KeptCorrection } from '../tables.ts'

const MOST_BYTES = 250_000

/**
 * What people corrected, newest first by the first correction. Whole months are skipped by their counts, unread. A page
 * that would not fit into one answer ends earlier; its `limit` says how many it holds.
 */
export async function listCorrections(
  deps: Deps,
  { query, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  for (const resource of ['analysis/*', 'user/*/analysis/*']) if (!caller.may(resource)) throw accessDenied(resource)
  const { limit = 50, offset = 0 } = query
  const months = await monthsOf(deps)
  const kept = await pageOverParts(deps.store, months.map(partOf), { offset, limit, descending: true })
  const found = kept.map(correctedView)
  const page = firstWithin(found, MOST_BYTES)
  return {
    corrections: [...page],
    changes: sumOfChanges(months),
    total: months.reduce((sum, month) => sum + totalOf(month), 0),
    limit: page.length < found.length ? page.length : limit,
    offset,
  }
}

async function monthsOf({ store, now, correctionRetentionDays }: Deps): Promise<readonly MonthOfChanges[]> {
  const from = oldestMonth(now(), correctionRetentionDays)
  const { items } = await store.query(correctionCounts, CORRECTIONS, { from, descending: true, limit: 1_000 })
  return items.map(({ sort, counts }) => ({ month: sort, counts }))
}

const partOf = (month: MonthOfChanges): Part<KeptCorrection> => ({
  source: corrections.indexes.byMonth,
  partition: month.month,
  count: totalOf(month),
})
