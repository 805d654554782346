import { segmentRefreshDue } from '@customer-service/contracts/segmentation'
import { announce, put, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { type SegmentRecord, segments } from '../tables.ts'

/** The segment with a refresh under way, and the writes that begin it. A refresh that was under way ends. */
export function beginRefresh(
  { now, newId }: Pick<Deps, 'now' | 'newId'>,
  segment: SegmentRecord,
  expected: number | 'absent',
): { readonly segment: SegmentRecord; readonly writes: readonly Write[] } {
  const { segment_id } = segment
  const run = { run_id: newId('run'), instant: now().getTime() }
  const refreshing = { ...segment, run }
  const due = announce(segmentRefreshDue, segment_id, { segment_id, run_id: run.run_id, after: '' })
  return { segment: refreshing, writes: [put(segments, refreshing, expected), due] }
}
