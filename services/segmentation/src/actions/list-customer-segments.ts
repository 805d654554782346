import type { CustomerSegment, listCustomerSegments as contract } from '@customer-service/contracts/segmentation'
import { notFound, type OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { languageOf } from '../domain/analysis/language.ts'
import { explainMembership } from '../domain/query/explain-membership.ts'
import { momentOf } from '../domain/query/moment.ts'
import { sentencesFor } from '../segment-sentences.ts'
import { memberships, SEGMENTS, segments } from '../tables.ts'

/** A customer may be in all of them. */
const MOST = 1_000

export async function listCustomerSegments(
  { store, audience, settings, now }: Deps,
  { params, headers, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { customer_id } = params
  if (!caller.may(`user/${customer_id}/segments`)) throw notFound('customer', customer_id)
  const dossier = await audience.dossierOf(customer_id)
  if (dossier === undefined) throw notFound('customer', customer_id)
  const { items } = await store.query(memberships.indexes.byCustomer, customer_id, { limit: MOST })
  const { catalogue } = await audience.facts()
  const moment = momentOf(undefined, settings.calendar, now())
  const medianBasket = await audience.medianBasketOf(customer_id, moment)
  const language = languageOf(headers['accept-language'])
  const known = { ...dossier, items: catalogue.items, medianBasket }
  const explained = items.map(async ({ segment_id, entered_at, exited_at }): Promise<CustomerSegment[]> => {
    const segment = await store.get(segments, SEGMENTS, segment_id)
    if (segment === undefined) return []
    const { name, query } = segment
    const why = explainMembership(query, known, settings.calendar, { moment, language })
    const times = { entered_at, ...(exited_at !== undefined && { exited_at }) }
    const sentence = await sentencesFor(store, query, language)
    return [{ segment_id, name, ...times, explanation: sentence(query), ...why }]
  })
  return { customer_id, segments: (await Promise.all(explained)).flat() }
}
