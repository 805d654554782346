import type { IntentSet, IntentSettings, IntentVersion } from '@customer-service/contracts/routing'
import { jsonBytes } from '@customer-service/core'
import type { IntentDraft, KeptIntentVersion, OwnIntentSet } from '../tables.ts'

/** The set that ships with the platform. */
export const SHOP = 'shop'
/** The version of `shop` that ships with the platform. */
export const SHIPPED_VERSION = 0
export const MOST_SETS = 100
export const MOST_INTENTS = 500
export const MOST_EXAMPLES = 30_000
/** Versions that are kept of a set, beside the one that answers and the one before. */
export const KEPT_VERSIONS = 10

/** Bytes of settings and counts: a version keeps them too, in an item that every store takes. */
export const MOST_DRAFT_BYTES = 300_000

export const isTooLarge = (draft: IntentDraft): boolean => jsonBytes(draft) > MOST_DRAFT_BYTES

/** What policies call it. */
export const intentSetResource = (intentSet: string): string => `intent_set/${intentSet}`

export function viewOfSet(set: OwnIntentSet): IntentSet {
  return {
    intent_set: set.intent_set,
    ...(set.description !== undefined && { description: set.description }),
    intents: set.intents,
    examples: set.examples,
    out_of_scope_examples: set.out_of_scope_examples,
    latest_version: set.latest_version,
    active_version: set.active_version,
    ...(set.previous_version !== undefined && { previous_version: set.previous_version }),
    changed_at: set.changed_at,
  }
}

export function viewOfVersion(version: KeptIntentVersion): IntentVersion {
  const { intent_set, status, examples, out_of_scope_examples, requested_at } = version
  return {
    intent_set,
    version: version.number,
    status,
    examples,
    out_of_scope_examples,
    requested_at,
    ...(version.trained_at !== undefined && { trained_at: version.trained_at }),
    ...(version.model_bytes !== undefined && { model_bytes: version.model_bytes }),
    ...(version.metrics !== undefined && { metrics: version.metrics }),
    ...(version.failure !== undefined && { failure: version.failure }),
  }
}

/** Another version answers; the one before is remembered for a rollback. */
export function activated(set: OwnIntentSet, version: number): OwnIntentSet {
  return set.active_version === version
    ? set
    : { ...set, active_version: version, previous_version: set.active_version }
}

/** Settings with those of intents that examples brought. */
export function withIntents(settings: readonly IntentSettings[], intents: Iterable<string>): readonly IntentSettings[] {
  const known = new Set(settings.map(({ intent }) => intent))
  const added = [...new Set(intents)].filter((intent) => !known.has(intent))
  return [...settings, ...added.map((intent) => ({ intent }))]
}

/** Examples by intent, with those that are added. */
export function counted(
  counts: Readonly<Record<string, number>>,
  examples: readonly (readonly [text: string, intent: string])[],
): Readonly<Record<string, number>> {
  const all = new Map(Object.entries(counts))
  for (const [, intent] of examples) all.set(intent, (all.get(intent) ?? 0) + 1)
  return Object.fromEntries(all)
}
