import { add, type Write } from '@customer-service/core/store'
import type { Deps } from './deps.ts'
import { dateText } from './domain/query/time-range.ts'
import type { DayChanges } from './domain/segment-sizes.ts'
import { memberCounts } from './tables.ts'

/** Counts members who come in or leave today. */
export function countChanges(
  { settings, now }: Pick<Deps, 'settings' | 'now'>,
  segmentId: string,
  { entered, exited }: DayChanges,
): readonly Write[] {
  const today = dateText(settings.calendar.dayAt(now()).number)
  return [
    add(memberCounts, [segmentId, ''], { members: entered - exited }),
    add(memberCounts, [segmentId, today], { entered, exited }),
  ]
}
