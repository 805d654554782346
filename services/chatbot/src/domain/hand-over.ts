import { moveOn } from './dialogue-state.ts'
import type { Situation } from './situation.ts'
import { type HandoverReason, type Turn, turn } from './turn.ts'

/** Hands the conversation to people: the customer is told the number of the case that will be opened under it. */
export function handOver({ state, say, newCaseId }: Situation, reason: HandoverReason, unanswered?: string): Turn {
  const escalationId = newCaseId()
  return turn({
    outcome: 'handed_over',
    response: say.handedOver(reason, escalationId),
    next: moveOn(state, { failures: 0, negatives: 0 }),
    handover: { reason, escalationId },
    ...(unanswered !== undefined && { unanswered }),
  })
}
