import type {
  AudiencePreview,
  previewAudience as contract,
  SegmentQuery,
} from '@customer-service/contracts/segmentation'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { languageOf } from '../domain/analysis/language.ts'
import { conditionsOf } from '../domain/audience/preview-audience.ts'
import { asksInterest } from '../domain/query/asks-interest.ts'
import { momentOf } from '../domain/query/moment.ts'
import { emptyData } from '../errors.ts'
import { sentencesFor } from '../segment-sentences.ts'
import { meaningsOf } from '../segment-targets.ts'
import { givenQuery, refuseUnknownSegments } from './given-query.ts'
import { requireAllCustomers } from './require-all-customers.ts'
import { loadSegment } from './segment-view.ts'

/** What a query comes to, for who is still at work on it. */
export async function previewAudience(
  deps: Deps,
  { body, headers, caller, deadline }: Request<typeof contract>,
): Promise<AudiencePreview> {
  requireAllCustomers(caller)
  const language = languageOf(headers['accept-language'])
  const query = await givenQuery(deps, body, language)
  const compared = await Promise.all((body.compare_with ?? []).map((id) => loadSegment(deps.store, caller, id)))
  const { customers } = await deps.audience.facts()
  if (customers === 0) throw emptyData()
  await deps.models.ready()
  if (asksInterest(query)) deps.models.requireInterest()
  const ids = compared.map(({ segment_id }) => segment_id)
  const preview = await deps.audience.preview(query, ids, {
    moment: momentOf(body.as_of, deps.settings.calendar, deps.now()),
    segments: await segmentsOf(deps, query, ids),
    withinMs: Math.min(deps.queryTimeoutMs, deadline - deps.now().getTime()),
  })
  const sentence = await sentencesFor(deps.store, query, language)
  const conditions = conditionsOf(query).map((where) => sentence({ where }))
  return {
    query,
    explanation: sentence(query),
    total: preview.total,
    customers: preview.customers,
    share: Number((preview.total / preview.customers).toFixed(4)),
    conditions: preview.conditions.map((counts, i) => ({ condition: conditions[i] ?? '', ...counts })),
    overlaps: preview.overlaps.map((counts, i) => ({
      segment_id: ids[i] ?? '',
      name: compared[i]?.name ?? '',
      ...counts,
    })),
    sample: [...preview.sample],
  }
}

async function segmentsOf({ store }: Deps, query: SegmentQuery, compared: readonly string[]) {
  const meanings = await meaningsOf(store, query, compared)
  refuseUnknownSegments(query, meanings)
  return meanings
}
