import type { getIntentVersion as contract, IntentVersionReport } from '@customer-service/contracts/routing'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { viewOfVersion } from '../domain/intent-set.ts'
import { intentVersionNotFound } from '../errors.ts'
import { intentReports, intentVersions, versionKey } from '../tables.ts'
import { loadIntentSet } from './load-intent-set.ts'

export async function getIntentVersion(
  { store }: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<IntentVersionReport> {
  const { intent_set } = await loadIntentSet(store, caller, params.intent_set)
  const number = Number(params.version)
  const found = await store.get(intentVersions, intent_set, versionKey(number))
  if (!found) throw intentVersionNotFound(intent_set, number)
  const kept = await store.get(intentReports, found.model)
  return { ...viewOfVersion(found), ...(kept && { report: kept.report }) }
}
