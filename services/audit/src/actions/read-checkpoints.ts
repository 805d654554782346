import type { Checkpoint } from '@customer-service/contracts/audit'
import type { Deps } from '../deps.ts'
import { EMPTY_HEAD, type StoredCheckpoint } from '../domain/trail.ts'
import { auditCheckpoints, auditHeads, sortOf, TRAIL } from '../tables.ts'

/** The purpose of the key that checkpoints are signed with. */
export const CHECKPOINTS = 'audit-checkpoint'

/** The next checkpoints from that number on, oldest first. */
export async function checkpointsFrom(deps: Deps, from: number, limit: number): Promise<readonly Checkpoint[]> {
  const found: Checkpoint[] = []
  for (const month of await months(deps)) {
    const page = { from: sortOf(from), limit: limit - found.length }
    const { items, cursor } = await deps.store.query(auditCheckpoints, month, page)
    found.push(...items.map(checkpointOf))
    if (cursor !== undefined || found.length === limit) break
  }
  return found
}

/** The newest checkpoint, if there is one. */
export async function lastCheckpoint(deps: Deps): Promise<Checkpoint | undefined> {
  for (const month of (await months(deps)).toReversed()) {
    const { items } = await deps.store.query(auditCheckpoints, month, { descending: true, limit: 1 })
    const [newest] = items
    if (newest) return checkpointOf(newest)
  }
  return undefined
}

/** Those in which records lie, oldest first. */
async function months({ store }: Deps): Promise<readonly string[]> {
  const { all } = (await store.get(auditHeads, TRAIL)) ?? EMPTY_HEAD
  return all.months.map(({ month }) => month)
}

function checkpointOf(stored: StoredCheckpoint): Checkpoint {
  const { number, record, hash, first_record, sealed_at, public_key, signature } = stored
  return { number, record, hash, first_record, sealed_at, public_key, signature }
}
