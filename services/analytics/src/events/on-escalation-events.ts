import { escalationCreated, escalationResolved, escalationUpdated } from '@customer-service/contracts/escalation'
import { on } from '@customer-service/core/events'
import { put, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { type CaseFact, laterOf } from '../domain/case-fact.ts'
import type { Observation } from '../domain/observation.ts'
import { cases } from '../tables.ts'
import { changeFacts } from './change-facts.ts'

type CaseData = NonNullable<(typeof escalationCreated)['Data']>

/** A conversation counts as escalated from its first case on. One event a commit: it changes a case and a conversation. */
export const onEscalationCreated = on(escalationCreated, async (deps: Deps, { id, data }) => [
  ...(await learnCase(deps, caseFact(data))),
  ...(data.conversation_id === undefined
    ? []
    : await changeFacts(deps.store, [escalated(data.conversation_id, data.created_at)], id)),
])

export const onEscalationUpdated = on(escalationUpdated, (deps: Deps, { data }) => learnCase(deps, caseFact(data)))

export const onEscalationResolved = on(escalationResolved, (deps: Deps, { data }) =>
  learnCase(deps, { ...caseFact(data), resolved_at: data.changed_at }),
)

async function learnCase({ store }: Deps, reported: CaseFact): Promise<readonly Write[]> {
  const known = await store.get(cases, reported.escalation_id)
  const latest = laterOf(known, reported)
  return [put(cases, latest, known?.version ?? 'absent')]
}

const escalated = (conversationId: string, at: string): Observation => ({
  factId: conversationId,
  at,
  learn: (known) => (known.is_escalated ? known : { ...known, is_escalated: true }),
})

/** Without the summary and the customer: reports need neither. */
const caseFact = ({
  escalation_id,
  conversation_id,
  priority,
  status,
  assigned_to,
  source,
  created_at,
  first_response_at,
  changed_at,
}: CaseData): CaseFact => ({
  escalation_id,
  ...(conversation_id !== undefined && { conversation_id }),
  priority,
  status,
  assigned_to,
  ...(source !== undefined && { source }),
  created_at,
  ...(first_response_at !== undefined && { first_response_at }),
  changed_at,
})
