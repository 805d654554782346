import { accessDenied } from '@customer-service/core'
import type { Caller } from '@customer-service/core/auth'
import type { Store, Stored } from '@customer-service/core/store'
import { intentSetResource } from '../domain/intent-set.ts'
import { intentSetNotFound } from '../errors.ts'
import { intentSets, OWN, type OwnIntentSet } from '../tables.ts'

/** A set of the owner's that the caller may act on. */
export async function loadIntentSet(store: Store, caller: Caller, intentSet: string): Promise<Stored<OwnIntentSet>> {
  const set = await store.get(intentSets, OWN, intentSet)
  if (!set || !caller.may(intentSetResource(intentSet))) throw intentSetNotFound(intentSet)
  return set
}

/** Refuses a caller whose policy doesn't hold the set. */
export function checkMay(caller: Caller, intentSet: string): void {
  const resource = intentSetResource(intentSet)
  if (!caller.may(resource)) throw accessDenied(resource)
}
