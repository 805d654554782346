import type { addIntentExamples as contract, ExamplesAdded, LabelledText } from '@customer-service/contracts/routing'
import { toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import {
  counted,
  isTooLarge,
  MOST_DRAFT_BYTES,
  MOST_EXAMPLES,
  MOST_INTENTS,
  viewOfSet,
  withIntents,
} from '../domain/intent-set.ts'
import { newIntents } from '../domain/new-intents.ts'
import { intentSetNotFound, namesTooLong, tooManyExamples, tooManyIntents, unknownIntents } from '../errors.ts'
import { type IntentDraft, intentDrafts, intentSets, type OwnIntentSet } from '../tables.ts'
import { appendExamples, type Examples } from './example-parts.ts'
import { examplesGiven } from './examples-given.ts'
import { loadIntentSet } from './load-intent-set.ts'

export async function addIntentExamples(
  { store, now }: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<Decision<ExamplesAdded>> {
  const { version: setVersion, ...before } = await loadIntentSet(store, caller, params.intent_set)
  const stored = await store.get(intentDrafts, before.draft)
  if (!stored) throw intentSetNotFound(params.intent_set)
  const { version: draftVersion, ...draft } = stored
  const given = examplesGiven(body)
  const new_intents = newIntents(
    draft.settings.map(({ intent }) => intent),
    given,
  )
  if (body.only_known_intents && new_intents.length > 0) {
    throw unknownIntents(body.file === undefined ? 'examples' : 'file', new_intents)
  }
  const added = parted(given)
  const grown = grow(draft, added)
  const { parts, writes } = await appendExamples(store, before.draft, before.parts, added)
  const set: OwnIntentSet = {
    ...before,
    parts,
    intents: grown.settings.length,
    examples: before.examples + added.examples.length,
    out_of_scope_examples: before.out_of_scope_examples + added.out_of_scope.length,
    changed_at: toTimestamp(now()),
  }
  if (set.examples + set.out_of_scope_examples > MOST_EXAMPLES) throw tooManyExamples(MOST_EXAMPLES)
  return {
    reply: { ...viewOfSet(set), new_intents },
    writes: [put(intentSets, set, setVersion), put(intentDrafts, grown, draftVersion), ...writes],
    audit: { resource_id: set.intent_set, details: { added: added.examples.length + added.out_of_scope.length } },
  }
}

function parted(given: readonly LabelledText[]): Examples {
  return {
    examples: given.flatMap(({ text, intent }) => (intent === undefined ? [] : [[text, intent] as const])),
    out_of_scope: given.filter(({ intent }) => intent === undefined).map(({ text }) => text),
  }
}

function grow(draft: IntentDraft, { examples }: Examples): IntentDraft {
  const settings = withIntents(
    draft.settings,
    examples.map(([, intent]) => intent),
  )
  if (settings.length > MOST_INTENTS) throw tooManyIntents('examples', MOST_INTENTS)
  const grown = { ...draft, settings, counts: counted(draft.counts, examples) }
  if (isTooLarge(grown)) throw namesTooLong('examples', MOST_DRAFT_BYTES)
  return grown
}
