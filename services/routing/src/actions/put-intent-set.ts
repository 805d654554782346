import type {
  putIntentSet as contract,
  IntentSet,
  IntentSettings,
  WriteIntents,
} from '@customer-service/contracts/routing'
import { conflict, toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { counted, isTooLarge, MOST_DRAFT_BYTES, MOST_EXAMPLES, MOST_SETS, viewOfSet } from '../domain/intent-set.ts'
import { intentTwice, namesTooLong, tooManyExamples, unknownIntentDestination } from '../errors.ts'
import { type IntentDraft, intentDrafts, intentSets, OWN, type OwnIntentSet } from '../tables.ts'
import { discardDraft } from './discard-intents.ts'
import { appendExamples, type Examples } from './example-parts.ts'
import { checkMay } from './load-intent-set.ts'

/** Settings and examples start anew in a draft of their own; versions that were trained stay as they are. */
export async function putIntentSet(
  deps: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<Decision<IntentSet>> {
  const { store } = deps
  const { intent_set } = params
  checkMay(caller, intent_set)
  const { destinations } = await deps.routeTable()
  const settings = settingsOf(body, (destination) => destinations.has(destination))
  const written = examplesOf(body)
  const before = await store.get(intentSets, OWN, intent_set)
  if (!before) await refuseTooManySets(deps)
  const draft: IntentDraft = { draft: deps.newId('draft'), settings, counts: counted({}, written.examples) }
  if (isTooLarge(draft)) throw namesTooLong('intents', MOST_DRAFT_BYTES)
  const { parts, writes } = await appendExamples(store, draft.draft, 0, written)
  const set: OwnIntentSet = {
    ...keptOf(before),
    ...sizesOf(settings, written),
    intent_set,
    ...(body.description !== undefined && { description: body.description }),
    draft: draft.draft,
    parts,
    changed_at: toTimestamp(deps.now()),
  }
  return {
    reply: viewOfSet(set),
    status: before ? 200 : 201,
    writes: [
      put(intentSets, set, before?.version ?? 'absent'),
      put(intentDrafts, draft, 'absent'),
      ...writes,
      ...(before ? await discardDraft(store, before) : []),
    ],
    audit: { resource_id: intent_set, details: { intents: set.intents, examples: set.examples } },
  }
}

/** Which versions there are: all that stays of a set that is written anew. */
function keptOf(
  before: OwnIntentSet | undefined,
): Pick<OwnIntentSet, 'latest_version' | 'active_version' | 'previous_version'> {
  if (!before) return { latest_version: 0, active_version: 0 }
  const { latest_version, active_version, previous_version } = before
  return { latest_version, active_version, ...(previous_version !== undefined && { previous_version }) }
}

function sizesOf(settings: readonly IntentSettings[], { examples, out_of_scope }: Examples) {
  return { intents: settings.length, examples: examples.length, out_of_scope_examples: out_of_scope.length }
}

async function refuseTooManySets({ store }: Deps): Promise<void> {
  const { items } = await store.query(intentSets, OWN, { limit: MOST_SETS })
  if (items.length >= MOST_SETS) throw conflict(`More than ${MOST_SETS} intent sets are not supported`)
}

function settingsOf({ intents }: WriteIntents, isDestination: (id: string) => boolean): readonly IntentSettings[] {
  const seen = new Set<string>()
  return intents.map(({ examples: _examples, ...settings }, place) => {
    const { intent, destination } = settings
    if (seen.has(intent)) throw intentTwice(`intents[${place}].intent`, intent)
    seen.add(intent)
    if (destination !== undefined && !isDestination(destination)) {
      throw unknownIntentDestination(`intents[${place}].destination`, destination)
    }
    return settings
  })
}

function examplesOf({ intents, out_of_scope = [] }: WriteIntents): Examples {
  const examples = intents.flatMap(({ intent, examples = [] }) => examples.map((text) => [text, intent] as const))
  if (examples.length + out_of_scope.length > MOST_EXAMPLES) throw tooManyExamples(MOST_EXAMPLES)
  return { examples, out_of_scope }
}
