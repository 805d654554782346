import { expectCase } from '@customer-service/contracts/escalation'
import type { Deps } from '../deps.ts'
import { handoverPriority } from '../domain/handover-priority.ts'
import type { Situation } from '../domain/situation.ts'
import { tellExpectation } from '../domain/tell-expectation.ts'
import type { Turn } from '../domain/turn.ts'
import { type Asking, askingDeadline, noteDegraded, type Understanding } from './understand.ts'

interface Decided {
  readonly turn: Turn
  readonly understanding: Understanding
}

/**
 * Asks the escalation service what a customer whose conversation is handed over wants to know. Without an answer in time the
 * hand-over goes on as it was decided: its case is opened from the event, whether or not anybody answers here.
 */
export async function tellHandover(
  deps: Deps,
  request: Asking,
  { turn, understanding }: Decided,
  { user_id, ...situation }: Pick<Situation, 'state' | 'now'> & { readonly user_id: string },
): Promise<Decided> {
  if (!turn.handover) return { turn, understanding }
  const { escalationId: escalation_id } = turn.handover
  const priority = handoverPriority(turn.handover, understanding.routing, understanding.mood)
  const input = { params: { escalation_id }, body: { user_id, priority } }
  const options = { caller: request.caller, deadline: askingDeadline(deps, request) }
  try {
    const expected = await deps.client.call(expectCase, input, options)
    return { turn: tellExpectation(turn, expected, situation), understanding }
  } catch (error) {
    noteDegraded(deps, 'escalation', error)
    const degraded = [...understanding.degraded, 'escalation' as const].toSorted()
    return { turn, understanding: { ...understanding, degraded } }
  }
}
