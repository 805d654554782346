import { prefixed } from '@customer-service/contracts'
import type { Caller } from '@customer-service/core/auth'
import type { Store } from '@customer-service/core/store'
import { batchOf, type KeptAnalysis, resourceOf } from '../domain/analysis.ts'
import { analysisNotFound } from '../errors.ts'
import { analyses, batches } from '../tables.ts'

/** An analysis made alone or in a batch. Throws 404 when there is none, or it is another's. */
export async function loadAnalysis(store: Store, caller: Caller, givenId: string): Promise<KeptAnalysis> {
  const id = prefixed('sent', givenId)
  const found = await findAnalysis(store, id)
  if (!found || !caller.may(resourceOf(found))) throw analysisNotFound(id)
  return found
}

export async function findAnalysis(store: Store, id: string): Promise<KeptAnalysis | undefined> {
  const batch = batchOf(id)
  if (batch === undefined) return withoutStorage(await store.get(analyses, id))
  return (await store.get(batches, batch))?.analyses.find(({ analysis_id }) => analysis_id === id)
}

function withoutStorage(found: (KeptAnalysis & Storage) | undefined): KeptAnalysis | undefined {
  if (!found) return undefined
  const { version: _version, expires_at: _expiresAt, ...analysis } = found
  return analysis
}

interface Storage {
  readonly version: number
  readonly expires_at: number
}
