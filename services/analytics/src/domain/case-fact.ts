import type { Priority } from '@customer-service/contracts'
import type { CaseStatus } from '@customer-service/contracts/escalation'

/** What is known of one escalation case. */
export interface CaseFact {
  readonly escalation_id: string
  readonly conversation_id?: string
  readonly priority: Priority
  readonly status: CaseStatus
  readonly assigned_to: string
  readonly source?: string
  readonly created_at: string
  readonly changed_at: string
  /** When a person first answered the customer. */
  readonly first_response_at?: string
  readonly resolved_at?: string
}

const ORDER: readonly CaseStatus[] = ['created', 'assigned', 'in_progress', 'waiting_customer', 'resolved', 'closed']

/** The later state of a case. Events of one second are told apart by how far the case had come. */
export function laterOf(known: CaseFact | undefined, reported: CaseFact): CaseFact {
  if (!known) return reported
  const latest = isLater(known, reported) ? known : reported
  const resolvedAt = inOrder(known.resolved_at, reported.resolved_at).at(-1)
  const [answeredAt] = inOrder(known.first_response_at, reported.first_response_at)
  return {
    ...latest,
    ...(answeredAt !== undefined && { first_response_at: answeredAt }),
    ...(resolvedAt !== undefined && { resolved_at: resolvedAt }),
  }
}

const inOrder = (...times: readonly (string | undefined)[]): readonly string[] =>
  times.filter((at) => at !== undefined).sort()

/** Seconds from opening to a person's first answer; undefined until then. */
export function secondsToFirstResponse({ created_at, first_response_at }: CaseFact): number | undefined {
  if (first_response_at === undefined) return undefined
  return Math.max(0, (Date.parse(first_response_at) - Date.parse(created_at)) / 1_000)
}

/** Seconds from opening to solving; undefined while the case is open (again). */
export function secondsToResolve({ status, created_at, resolved_at }: CaseFact): number | undefined {
  if (!isSolved(status) || resolved_at === undefined) return undefined
  return Math.max(0, (Date.parse(resolved_at) - Date.parse(created_at)) / 1_000)
}

export const isSolved = (status: CaseStatus): boolean => status === 'resolved' || status === 'closed'

function isLater(known: CaseFact, reported: CaseFact): boolean {
  if (known.changed_at !== reported.changed_at) return known.changed_at > reported.changed_at
  return ORDER.indexOf(known.status) > ORDER.indexOf(reported.status)
}
