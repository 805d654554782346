import type { listIntentExamples as contract, LabelledText } from '@customer-service/contracts/routing'
import type { OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import { itemsOf, type Store } from '@customer-service/core/store'
import { shopExamples } from '@customer-service/language'
import type { Deps } from '../deps.ts'
import { intentSetResource, SHOP } from '../domain/intent-set.ts'
import { intentSetNotFound } from '../errors.ts'
import { intentParts, intentSets, OWN } from '../tables.ts'

/** Bytes of examples that an answer holds, below what an answer may hold with its JSON. */
const MOST_BYTES = 150_000

export async function listIntentExamples(
  { store }: Deps,
  { params, query, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { intent_set } = params
  const { limit = 500, offset = 0 } = query
  const set = await store.get(intentSets, OWN, intent_set)
  if ((!set && intent_set !== SHOP) || !caller.may(intentSetResource(intent_set))) throw intentSetNotFound(intent_set)
  if (!set) {
    const all = shopExamples()
    return { examples: all.slice(offset, offset + limit).map((one) => ({ ...one })), total: all.length, limit, offset }
  }
  const total = set.examples + set.out_of_scope_examples
  return { examples: await pageOf(examplesOf(store, set.draft), limit, offset), total, limit, offset }
}

async function* examplesOf(store: Store, draft: string): AsyncGenerator<LabelledText> {
  for await (const { examples, out_of_scope } of itemsOf(store, intentParts, draft, { limit: 1 })) {
    for (const [text, intent] of examples) yield { text, intent }
    for (const text of out_of_scope) yield { text }
  }
}

async function pageOf(all: AsyncIterable<LabelledText>, limit: number, offset: number): Promise<LabelledText[]> {
  const page: LabelledText[] = []
  let place = 0
  let bytes = 0
  for await (const example of all) {
    if (place++ < offset) continue
    bytes += Buffer.byteLength(example.text)
    if (page.length === limit || (page.length > 0 && bytes > MOST_BYTES)) break
    page.push(example)
  }
  return page
}
