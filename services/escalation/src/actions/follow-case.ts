import type { Stored, Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import type { EscalationCase } from '../domain/escalation-case.ts'
import { cases } from '../tables.ts'
import { caseWrites } from './case-writes.ts'

/**
 * What changes with a case when something happened in its conversation. Throws when the case isn't here yet, so that the
 * event comes again after the one that opens it.
 */
export async function followCase(
  deps: Deps,
  escalationId: string,
  change: (before: Stored<EscalationCase>) => EscalationCase,
): Promise<readonly Write[]> {
  const before = await deps.store.get(cases, escalationId)
  if (!before) throw new Error(`Case ${escalationId} is not open yet`)
  const after = change(before)
  return after === before ? [] : caseWrites(deps, before, after)
}
