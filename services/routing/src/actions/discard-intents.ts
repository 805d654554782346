import { intentDataDiscarded } from '@customer-service/contracts/routing'
import { announce, type Store, type Stored, type Write } from '@customer-service/core/store'
import { intentVersions, type KeptIntentVersion, type OwnIntentSet } from '../tables.ts'

/** All versions of a set that are kept, newest first: a few more than ten. */
export async function versionsOf(store: Store, intentSet: string): Promise<readonly Stored<KeptIntentVersion>[]> {
  return (await store.query(intentVersions, intentSet, { descending: true, limit: 100 })).items
}

/** Lets go of a set's draft when a new one takes its place, unless a version was trained on it. */
export async function discardDraft(store: Store, { intent_set, draft }: OwnIntentSet): Promise<readonly Write[]> {
  const versions = await versionsOf(store, intent_set)
  return versions.some((version) => version.draft === draft) ? [] : discard(intent_set, [draft], [])
}

/** What lies beside the set's row is removed after the commit: it can be more than a commit holds. */
export function discard(intent_set: string, drafts: readonly string[], models: readonly string[]): readonly Write[] {
  if (drafts.length + models.length === 0) return []
  return [announce(intentDataDiscarded, intent_set, { intent_set, drafts: [...new Set(drafts)], models: [...models] })]
}
