import { setTimeout as wait } from 'node:timers/promises'
import { prefixed } from '@customer-service/contracts'
import type { Message } from '@customer-service/contracts/chatbot'
import type { Case } from '@customer-service/contracts/escalation'
import type { Caller } from '@customer-service/core/auth'
import type { Stored } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { readAgainAfter } from '../domain/arrival.ts'
import { type EscalationCase, resourceOf } from '../domain/escalation-case.ts'
import { caseView } from '../domain/views.ts'
import { caseNotFound } from '../errors.ts'
import { cases, transcripts } from '../tables.ts'

/** The stored case; 404 when it doesn't exist or isn't the caller's to see. */
export async function loadCase(deps: Deps, caller: Caller, givenId: string): Promise<Stored<EscalationCase>> {
  const id = prefixed('esc', givenId)
  const found = await awaitCase(deps, id, (one) => caller.may(resourceOf(one)))
  if (!found) throw caseNotFound(id)
  return found
}

/**
 * The stored case, if it may be seen. A customer may ask for a case in the moment in which the bot tells its id: then its
 * event is awaited.
 */
export async function awaitCase(
  deps: Deps,
  id: string,
  maySee: (found: EscalationCase) => boolean,
): Promise<Stored<EscalationCase> | undefined> {
  const find = async () => {
    const found = await deps.store.get(cases, id)
    return found && maySee(found) ? found : undefined
  }
  let found = await find()
  for (const waitMs of found ? [] : readAgainAfter(id, deps.now())) {
    await wait(waitMs)
    found = await find()
    if (found) break
  }
  return found
}

/** The case as it is answered, with its transcript. */
export async function viewCase({ store, publicUrl }: Deps, found: EscalationCase): Promise<Case> {
  const transcript = await store.get(transcripts, found.escalation_id)
  const messages: readonly Message[] = transcript?.messages ?? []
  return caseView(found, messages, publicUrl())
}
