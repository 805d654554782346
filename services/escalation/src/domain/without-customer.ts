import type { EscalationCase } from './escalation-case.ts'

const ERASED = 'Erased with the customer'

/** What stays of a case when its customer is erased: how it was worked on, not whose it was or what was said. */
export function withoutCustomer(found: EscalationCase): EscalationCase {
  const { user_id: _, conversation_id: __, resolution_notes, actions, ...kept } = found
  return {
    ...kept,
    issue_summary: ERASED,
    resolution_notes: resolution_notes === '' ? '' : ERASED,
    relevant_data: {},
    actions: actions.map(({ note: ___, ...action }) => action),
  }
}
