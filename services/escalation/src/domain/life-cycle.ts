import type { CaseStatus } from '@customer-service/contracts/escalation'
import { closedCase, illegalMove } from '../errors.ts'

const MOVES: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  created: ['assigned', 'in_progress', 'waiting_customer', 'resolved'],
  assigned: ['in_progress', 'waiting_customer', 'resolved'],
  in_progress: ['assigned', 'waiting_customer', 'resolved'],
  waiting_customer: ['assigned', 'in_progress', 'resolved'],
  resolved: ['in_progress', 'closed'],
  closed: [],
}

/** Somebody has to do something about it: it stands in the queue. */
export const QUEUED: readonly CaseStatus[] = ['created', 'assigned', 'in_progress']
/** Nobody has begun: it can be taken. */
export const UNTAKEN: readonly CaseStatus[] = ['created', 'assigned']

/** The state after the move. Staying is allowed; a move that isn't throws 409, naming both states. */
export function moved(id: string, from: CaseStatus, to: CaseStatus): CaseStatus {
  if (from !== to && !MOVES[from].includes(to)) throw illegalMove(id, from, to)
  return to
}

/** Throws 409 for a closed case: nothing about it changes any more. */
export function refuseClosed(id: string, status: CaseStatus): void {
  if (status === 'closed') throw closedCase(id)
}

export function isDone(status: CaseStatus): boolean {
  return status === 'resolved' || status === 'closed'
}
