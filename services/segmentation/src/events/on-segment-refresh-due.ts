import { segmentEntered, segmentExited, segmentRefreshDue } from '@customer-service/contracts/segmentation'
import { toTimestamp } from '@customer-service/core'
import { on } from '@customer-service/core/events'
import { announce, put, type Stored, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { type MembershipChanges, membershipChanges } from '../domain/query/membership-changes.ts'
import { countChanges } from '../member-changes.ts'
import type { Target } from '../segment-targets.ts'
import { memberships, SEGMENTS, type SegmentRecord, segments } from '../tables.ts'

/** Each is two writes of a commit of at most a hundred. */
const CHANGES_AT_ONCE = 45
const MEMBERS_AT_ONCE = 1_000
/** Before whatever an id may go on with: ids have no control characters. */
const JUST_AFTER = '\u0001'

/** Writes a piece of a refresh; the next one is due with its commit. */
export const onSegmentRefreshDue = on(segmentRefreshDue, async (deps: Deps, { data }): Promise<readonly Write[]> => {
  const { segment_id, run_id, after } = data
  const segment = await deps.store.get(segments, SEGMENTS, segment_id)
  if (segment?.run?.run_id !== run_id) return []
  const target = await deps.targets.of(segment, segment.run)
  const from = after === '' ? {} : { from: `${after}${JUST_AFTER}` }
  const slice = await deps.store.query(memberships.indexes.current, segment_id, { ...from, limit: MEMBERS_AT_ONCE })
  const changes = membershipChanges({
    target: target.ids,
    current: slice.items.map(({ customer_id }) => customer_id),
    hasMore: slice.cursor !== undefined,
    after,
    most: CHANGES_AT_ONCE,
  })
  return [...(await changeWrites(deps, segment, changes)), goOnOrEnd(deps, segment, target, run_id, changes)]
})

async function changeWrites(
  deps: Deps,
  { segment_id, name: segment_name }: SegmentRecord,
  { entered, exited }: MembershipChanges,
): Promise<readonly Write[]> {
  const { store, now } = deps
  const ids = [...entered, ...exited]
  if (ids.length === 0) return []
  const changed_at = toTimestamp(now())
  const known = await Promise.all(ids.map((id) => store.get(memberships, segment_id, id)))
  const isNew = new Set(entered)
  const writes = ids.flatMap((customer_id, i): Write[] => {
    const before = known[i]
    const expected = before?.version ?? 'absent'
    const event = { segment_id, segment_name, customer_id, changed_at }
    if (isNew.has(customer_id)) {
      const membership = { segment_id, customer_id, entered_at: changed_at }
      return [put(memberships, membership, expected), announce(segmentEntered, segment_id, event)]
    }
    const entered_at = before?.entered_at ?? changed_at
    const membership = { segment_id, customer_id, entered_at, exited_at: changed_at }
    return [put(memberships, membership, expected), announce(segmentExited, segment_id, event)]
  })
  return [...writes, ...countChanges(deps, segment_id, { entered: entered.length, exited: exited.length })]
}

function goOnOrEnd(
  { now }: Deps,
  segment: Stored<SegmentRecord>,
  { seq }: Target,
  run_id: string,
  { after }: MembershipChanges,
): Write {
  const { segment_id } = segment
  if (after !== undefined) return announce(segmentRefreshDue, segment_id, { segment_id, run_id, after })
  const { run: _ended, version, ...rest } = segment
  return put(segments, { ...rest, refreshed_at: toTimestamp(now()), refreshed_seq: seq }, version)
}
