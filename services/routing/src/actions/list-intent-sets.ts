import type { listIntentSets as contract } from '@customer-service/contracts/routing'
import type { OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { intentSetResource, MOST_SETS, SHOP, viewOfSet } from '../domain/intent-set.ts'
import { shippedView } from '../domain/shipped-view.ts'
import { intentSets, OWN } from '../tables.ts'

export async function listIntentSets(
  { store }: Deps,
  { query, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { limit = 100, offset = 0 } = query
  const { items } = await store.query(intentSets, OWN, { limit: MOST_SETS })
  const own = items.map(viewOfSet)
  const all = own.some(({ intent_set }) => intent_set === SHOP) ? own : [...own, shippedView()]
  const visible = all
    .filter(({ intent_set }) => caller.may(intentSetResource(intent_set)))
    .sort((a, b) => (a.intent_set < b.intent_set ? -1 : 1))
  return { intent_sets: visible.slice(offset, offset + limit), total: visible.length, limit, offset }
}
