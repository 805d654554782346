import {
  type trainIntentSet as contract,
  type IntentVersion,
  intentTrainingRequested,
} from '@customer-service/contracts/routing'
import { toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, put, remove, type Stored, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { KEPT_VERSIONS, viewOfVersion } from '../domain/intent-set.ts'
import { stillTraining, tooFewIntents } from '../errors.ts'
import {
  type IntentDraft,
  intentDrafts,
  intentSets,
  intentVersions,
  type KeptIntentVersion,
  type OwnIntentSet,
  versionKey,
} from '../tables.ts'
import { discard, versionsOf } from './discard-intents.ts'
import { loadIntentSet } from './load-intent-set.ts'

/** Trainings of a set that may wait for one another. */
const MOST_WAITING = 3

/** A new version of what is written so far. The training itself follows from the event. */
export async function trainIntentSet(
  deps: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<Decision<IntentVersion>> {
  const { store } = deps
  const { version: setVersion, ...before } = await loadIntentSet(store, caller, params.intent_set)
  const draft = await store.get(intentDrafts, before.draft)
  if (!draft || Object.keys(draft.counts).length < 2) throw tooFewIntents()
  const versions = await versionsOf(store, before.intent_set)
  if (versions.filter(({ status }) => status === 'training').length >= MOST_WAITING)
    throw stillTraining(before.intent_set)
  const kept = newVersion(before, draft, deps)
  const { intent_set, number: version, requested_at } = kept
  const { activate = true } = body
  return {
    reply: viewOfVersion(kept),
    writes: [
      put(intentSets, { ...before, latest_version: version, changed_at: requested_at }, setVersion),
      put(intentVersions, kept, 'absent'),
      announce(intentTrainingRequested, intent_set, { intent_set, version, activate, requested_at }),
      ...forget(before, versions),
    ],
    audit: { resource_id: intent_set, details: { version, examples: kept.examples } },
  }
}

function newVersion(set: OwnIntentSet, { settings }: IntentDraft, { now, newId }: Deps): KeptIntentVersion {
  const { intent_set, latest_version, examples, out_of_scope_examples, draft } = set
  return {
    intent_set,
    number: latest_version + 1,
    status: 'training',
    examples,
    out_of_scope_examples,
    requested_at: toTimestamp(now()),
    draft,
    settings,
    model: newId('model'),
  }
}

/** Old versions go, except those that answer, answered last or are still trained. */
function forget(set: OwnIntentSet, versions: readonly Stored<KeptIntentVersion>[]): readonly Write[] {
  const isNeeded = ({ number, status }: KeptIntentVersion) =>
    number === set.active_version || number === set.previous_version || status === 'training'
  const gone = versions.slice(KEPT_VERSIONS - 1).filter((version) => !isNeeded(version))
  const needed = new Set([
    set.draft,
    ...versions.filter((version) => !gone.includes(version)).map(({ draft }) => draft),
  ])
  return [
    ...gone.map(({ number }) => remove(intentVersions, [set.intent_set, versionKey(number)], 'any')),
    ...discard(
      set.intent_set,
      gone.map(({ draft }) => draft).filter((draft) => !needed.has(draft)),
      gone.map(({ model }) => model),
    ),
  ]
}
