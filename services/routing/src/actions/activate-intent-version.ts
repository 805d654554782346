import type {
  activateIntentVersion as activateContract,
  IntentSet,
  rollBackIntents as rollBackContract,
} from '@customer-service/contracts/routing'
import { toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put, type Stored } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { activated, SHIPPED_VERSION, SHOP, viewOfSet } from '../domain/intent-set.ts'
import { intentVersionNotFound, nothingToRollBackTo, notReady } from '../errors.ts'
import { intentSets, intentVersions, type OwnIntentSet, versionKey } from '../tables.ts'
import { loadIntentSet } from './load-intent-set.ts'

export async function activateIntentVersion(
  deps: Deps,
  { params, body, caller }: Request<typeof activateContract>,
): Promise<Decision<IntentSet>> {
  return activate(deps, await loadIntentSet(deps.store, caller, params.intent_set), body.version)
}

export async function rollBackIntents(
  deps: Deps,
  { params, caller }: Request<typeof rollBackContract>,
): Promise<Decision<IntentSet>> {
  const set = await loadIntentSet(deps.store, caller, params.intent_set)
  const { previous_version, intent_set } = set
  if (previous_version === undefined || (previous_version === SHIPPED_VERSION && intent_set !== SHOP)) {
    throw nothingToRollBackTo(intent_set)
  }
  return activate(deps, set, previous_version)
}

/** The commit is the switch: requests that read the set after it get the other version. */
async function activate(deps: Deps, stored: Stored<OwnIntentSet>, version: number): Promise<Decision<IntentSet>> {
  const { version: setVersion, ...before } = stored
  await checkReady(deps, before.intent_set, version)
  const set = { ...activated(before, version), changed_at: toTimestamp(deps.now()) }
  return {
    reply: viewOfSet(set),
    writes: [put(intentSets, set, setVersion)],
    audit: { resource_id: set.intent_set, details: { version } },
  }
}

async function checkReady({ store }: Deps, intentSet: string, version: number): Promise<void> {
  if (version === SHIPPED_VERSION && intentSet === SHOP) return
  const found = await store.get(intentVersions, intentSet, versionKey(version))
  if (!found) throw intentVersionNotFound(intentSet, version)
  if (found.status !== 'ready') throw notReady(intentSet, version, found.status)
}
