import { prefixed } from '@customer-service/contracts'
import type { Message } from '@customer-service/contracts/chatbot'
import type { Case } from '@customer-service/contracts/escalation'
import type { Caller } from '@customer-service/core/auth'
import type { Stored } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { type EscalationCase, resourceOf } from '../domain/escalation-case.ts'
import { caseView } from '../domain/views.ts'
import { caseNotFound } from '../errors.ts'
import { cases, transcripts } from '../tables.ts'

/** The stored case; 404 when it doesn't exist or isn't the caller's to see. */
export async function loadCase({ store }: Deps, caller: Caller, givenId: string): Promise<Stored<EscalationCase>> {
  const id = prefixed('esc', givenId)
  const found = await store.get(cases, id)
  if (!found || !caller.may(resourceOf(found))) throw caseNotFound(id)
  return found
}

/** The case as it is answered, with its transcript. */
export async function viewCase({ store, publicUrl }: Deps, found: EscalationCase): Promise<Case> {
  const transcript = await store.get(transcripts, found.escalation_id)
  const messages: readonly Message[] = transcript?.messages ?? []
  return caseView(found, messages, publicUrl())
}
