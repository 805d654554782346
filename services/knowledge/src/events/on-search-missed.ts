import { searchMissed } from '@customer-service/contracts/knowledge'
import { onBatch } from '@customer-service/core/events'
import { countAsked } from '../actions/count-asked.ts'
import type { Deps } from '../deps.ts'

/** Notes what a search through the API didn't find. */
export const onSearchMissed = onBatch([searchMissed], (deps: Deps, deliveries) =>
  countAsked(
    deps,
    deliveries.map(({ data, at }) => ({ question: data.question, at })),
  ),
)
