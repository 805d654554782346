import type { getIntentSet as contract } from '@customer-service/contracts/routing'
import type { OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { intentSetResource, SHOP, viewOfSet } from '../domain/intent-set.ts'
import { shippedView } from '../domain/shipped-view.ts'
import { intentSetNotFound } from '../errors.ts'
import { intentDrafts, intentSets, OWN } from '../tables.ts'

export async function getIntentSet(
  { store, shipped }: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { intent_set } = params
  if (!caller.may(intentSetResource(intent_set))) throw intentSetNotFound(intent_set)
  const set = await store.get(intentSets, OWN, intent_set)
  if (set) {
    const draft = await store.get(intentDrafts, set.draft)
    return { ...viewOfSet(set), settings: [...(draft?.settings ?? [])] }
  }
  if (intent_set !== SHOP) throw intentSetNotFound(intent_set)
  return { ...shippedView(), settings: shipped.intents.map((intent) => ({ intent })) }
}
