import type { listIntentVersions as contract } from '@customer-service/contracts/routing'
import type { OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { viewOfVersion } from '../domain/intent-set.ts'
import { versionsOf } from './discard-intents.ts'
import { loadIntentSet } from './load-intent-set.ts'

export async function listIntentVersions(
  { store }: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { intent_set, active_version } = await loadIntentSet(store, caller, params.intent_set)
  return { versions: (await versionsOf(store, intent_set)).map(viewOfVersion), active_version }
}
