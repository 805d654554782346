import { customerErasureDue, segmentExited } from '@customer-service/contracts/segmentation'
import { toTimestamp } from '@customer-service/core'
import { on } from '@customer-service/core/events'
import { announce, put, remove, type Stored, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { countChanges } from '../member-changes.ts'
import { changeKey, customerChanges, type Erasure, erasures, memberships, SEGMENTS, segments } from '../tables.ts'

/** Each is up to four writes. */
const MEMBERSHIPS_AT_ONCE = 24
/** A commit holds at most 4 MB on DynamoDB. */
const CHANGES_AT_ONCE = 8

/** Removes what is stored about an erased customer: first the memberships, then the rows of imports, a piece at a time, then the
 * name in what was learnt and the columns that are kept. */
export const onCustomerErasureDue = on(customerErasureDue, async (deps: Deps, { data }): Promise<readonly Write[]> => {
  const { erasure_id } = data
  const erasure = await deps.store.get(erasures, erasure_id)
  if (erasure === undefined) return []
  const goOn = announce(customerErasureDue, erasure_id, { erasure_id })
  const left = await membershipWrites(deps, erasure.customer_id)
  if (left.length > 0) return [...left, goOn]
  const { next, seq, version } = erasure
  if (next > seq) {
    await deps.audience.catchUp()
    await deps.models.forget(erasure.customer_id)
    return [remove(erasures, [erasure_id], version)]
  }
  const { version: _, ...rest } = erasure
  const moved = put(erasures, { ...rest, next: next + CHANGES_AT_ONCE }, version)
  return [...(await cleanedChanges(deps, erasure)), moved, goOn]
})

async function membershipWrites(deps: Deps, customer_id: string): Promise<readonly Write[]> {
  const { store, now } = deps
  const page = { limit: MEMBERSHIPS_AT_ONCE }
  const { items } = await store.query(memberships.indexes.byCustomer, customer_id, page)
  const writes = items.map(async ({ segment_id, exited_at, version }): Promise<Write[]> => {
    const gone = remove(memberships, [segment_id, customer_id], version)
    const segment = await store.get(segments, SEGMENTS, segment_id)
    if (exited_at !== undefined || segment === undefined) return [gone]
    const event = { segment_id, segment_name: segment.name, customer_id, changed_at: toTimestamp(now()) }
    const fewer = countChanges(deps, segment_id, { entered: 0, exited: 1 })
    return [gone, ...fewer, announce(segmentExited, segment_id, event)]
  })
  return (await Promise.all(writes)).flat()
}

/** The next changes without the customer, those that named it. */
async function cleanedChanges(
  { store, audience }: Deps,
  { next, seq, customer_id }: Stored<Erasure>,
): Promise<readonly Write[]> {
  const writes: Write[] = []
  for (let number = next; number < next + CHANGES_AT_ONCE && number <= seq; number++) {
    const change = await store.get(customerChanges, ...changeKey(number))
    const data = change && (await audience.withoutCustomers(change.data, [customer_id]))
    if (change === undefined || data === undefined) continue
    const { version, ...rest } = change
    writes.push(put(customerChanges, { ...rest, data }, version))
  }
  return writes
}
