import type { IntentSettings } from '@customer-service/contracts/routing'
import type { Store } from '@customer-service/core/store'
import type { IntentModel } from '@customer-service/language'
import { SHIPPED_VERSION, SHOP } from '../domain/intent-set.ts'
import { inflatedModel } from '../engines/model-bytes.ts'
import { intentSetNotFound, intentVersionNotFound, notReady, notTrained } from '../errors.ts'
import { intentSets, intentVersions, OWN, versionKey } from '../tables.ts'
import { readModel } from './model-parts.ts'

export interface LoadedIntents {
  readonly intent_set: string
  readonly version: number
  readonly model: IntentModel
  readonly settings: readonly IntentSettings[]
}

/**
 * Gives the model of a set: the version that answers now, or a certain one. One small read tells which that is, so every
 * process switches with the commit that activates a version, and no request goes without a model.
 */
export type IntentModels = (intentSet: string, version?: number) => Promise<LoadedIntents>

/** Models in memory, those asked for last: up to three megabytes each. */
const MOST_LOADED = 20

export function intentModels(store: Store, shippedModel: IntentModel): IntentModels {
  const shipped: LoadedIntents = { intent_set: SHOP, version: SHIPPED_VERSION, model: shippedModel, settings: [] }
  const loaded = new Map<string, Promise<LoadedIntents>>()
  return async (intentSet, wanted) => {
    const set = await store.get(intentSets, OWN, intentSet)
    if (!set && intentSet !== SHOP) throw intentSetNotFound(intentSet)
    const version = wanted ?? set?.active_version ?? SHIPPED_VERSION
    if (version === SHIPPED_VERSION) {
      if (intentSet === SHOP) return shipped
      throw wanted === undefined ? notTrained(intentSet) : intentVersionNotFound(intentSet, version)
    }
    // A set that was deleted and written again counts its versions anew, in another draft.
    const key = `${intentSet} ${version} ${set?.draft}`
    const loading = loaded.get(key) ?? load(store, intentSet, version)
    remember(loaded, key, loading)
    return loading
  }
}

function remember(loaded: Map<string, Promise<LoadedIntents>>, key: string, loading: Promise<LoadedIntents>): void {
  loaded.delete(key)
  loaded.set(key, loading)
  loading.catch(() => loaded.delete(key))
  const [oldest] = loaded.keys()
  if (loaded.size > MOST_LOADED && oldest !== undefined) loaded.delete(oldest)
}

async function load(store: Store, intent_set: string, number: number): Promise<LoadedIntents> {
  const version = await store.get(intentVersions, intent_set, versionKey(number))
  if (!version) throw intentVersionNotFound(intent_set, number)
  if (version.status !== 'ready') throw notReady(intent_set, number, version.status)
  const bytes = await readModel(store, version.model)
  if (bytes.length === 0) throw intentVersionNotFound(intent_set, number)
  return { intent_set, version: number, model: inflatedModel(bytes), settings: version.settings }
}
