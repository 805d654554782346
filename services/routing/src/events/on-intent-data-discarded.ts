import { intentDataDiscarded } from '@customer-service/contracts/routing'
import { on } from '@customer-service/core/events'
import { itemsOf, remove, type Store, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { intentDrafts, intentModelParts, intentParts, intentReports, partKey } from '../tables.ts'

/** Removals that one commit holds, beside the mark that the event was handled. */
const MOST = 90
/** Parts read at once: each is large. */
const PARTS = 10

/** Removes models and examples that nothing needs any more. */
export const onIntentDataDiscarded = on(intentDataDiscarded, async ({ store }: Deps, { data }) => {
  const writes: Write[] = []
  for await (const removal of removals(store, data)) {
    if (writes.length === MOST) await store.commit(writes.splice(0))
    writes.push(removal)
  }
  return writes
})

interface Discarded {
  readonly drafts: readonly string[]
  readonly models: readonly string[]
}

async function* removals(store: Store, { drafts, models }: Discarded): AsyncGenerator<Write> {
  for (const model of models) {
    yield remove(intentReports, [model], 'any')
    for await (const { part } of itemsOf(store, intentModelParts, model, { limit: PARTS })) {
      yield remove(intentModelParts, [model, partKey(part)], 'any')
    }
  }
  for (const draft of drafts) {
    yield remove(intentDrafts, [draft], 'any')
    for await (const { part } of itemsOf(store, intentParts, draft, { limit: PARTS })) {
      yield remove(intentParts, [draft, partKey(part)], 'any')
    }
  }
}
