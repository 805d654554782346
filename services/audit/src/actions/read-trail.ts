import type { readTrail as contract, Trail } from '@customer-service/contracts/audit'
import { firstWithin } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { MAX_PAGE_BYTES } from '../domain/audit-page.ts'
import type { TrailRecord } from '../domain/trail.ts'
import { trailEntry } from '../domain/trail-entry.ts'
import { openLogs } from './open-logs.ts'
import { oldestFirst } from './read-log.ts'
import { requireTrail } from './require-trail.ts'

/** The trail as it is stored, whether it is intact or not: who reads it verifies it. */
export async function readTrail(deps: Deps, { query, caller }: Request<typeof contract>): Promise<Trail> {
  requireTrail(caller, undefined)
  const { from = 1, limit = 1_000 } = query
  return { records: [...firstWithin((await recordsFrom(deps, from, limit)).map(trailEntry), MAX_PAGE_BYTES)] }
}

/** The next records from that number on, oldest first. */
export async function recordsFrom(deps: Deps, from: number, limit: number): Promise<readonly TrailRecord[]> {
  const [log] = await openLogs(deps, {})
  return log ? oldestFirst(deps.store, log, from, limit) : []
}
