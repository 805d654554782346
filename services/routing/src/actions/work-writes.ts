import { add, put, remove, type Stored, type Write } from '@customer-service/core/store'
import { isSameWork, type OpenWork } from '../domain/open-work.ts'
import { queueCounts, work } from '../tables.ts'

/** Counts work in its new queue and no longer in the old one; nothing when both are the same. */
export function moveWork(before: Stored<OpenWork> | undefined, after: OpenWork, now: Date): readonly Write[] {
  if (before && isSameWork(before, after, now)) return []
  const row = put(work, after, before?.version ?? 'absent')
  const isOneCounter = before?.destination === after.destination && before.counter === after.counter
  if (before?.isForPeople && after.isForPeople && isOneCounter) {
    const amounts = { [before.priority]: -1, [after.priority]: 1 }
    return [row, add(queueCounts, [after.destination, after.counter], amounts)]
  }
  return [row, ...count(after, 1), ...(before ? count(before, -1) : [])]
}

/** The work is done: it no longer waits for anybody. */
export function endWork(before: Stored<OpenWork> | undefined): readonly Write[] {
  return before ? [remove(work, [before.work_id], before.version), ...count(before, -1)] : []
}

function count({ destination, counter, priority, isForPeople }: OpenWork, amount: number): readonly Write[] {
  return isForPeople ? [add(queueCounts, [destination, counter], { [priority]: amount })] : []
}
