import type { deleteIntentSet as contract } from '@customer-service/contracts/routing'
import { conflict } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { remove } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { SHOP } from '../domain/intent-set.ts'
import { intentSets, intentVersions, OWN, versionKey } from '../tables.ts'
import { discard, versionsOf } from './discard-intents.ts'
import { loadIntentSet } from './load-intent-set.ts'

export async function deleteIntentSet(
  { store, defaultIntentSet }: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<Decision<{ readonly intent_set: string }>> {
  const { intent_set } = params
  const set = await loadIntentSet(store, caller, intent_set)
  if (intent_set === defaultIntentSet && intent_set !== SHOP) {
    throw conflict(`Intent set ${intent_set} is used by ROUTING_INTENT_SET: change that first`)
  }
  const versions = await versionsOf(store, intent_set)
  const drafts = [set.draft, ...versions.map(({ draft }) => draft)]
  return {
    reply: { intent_set },
    writes: [
      remove(intentSets, [OWN, intent_set], set.version),
      ...versions.map(({ number }) => remove(intentVersions, [intent_set, versionKey(number)], 'any')),
      ...discard(
        intent_set,
        drafts,
        versions.map(({ model }) => model),
      ),
    ],
    audit: { resource_id: intent_set },
  }
}
