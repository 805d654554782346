import type { explainMembership as contract, MembershipReasons } from '@customer-service/contracts/segmentation'
import { notFound } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { languageOf } from '../domain/analysis/language.ts'
import { reasonsOf } from '../domain/audience/explain-customer.ts'
import { comparesBaskets, explainMembership as explain } from '../domain/query/explain-membership.ts'
import { momentOf } from '../domain/query/moment.ts'
import { sentencesFor } from '../segment-sentences.ts'
import { meaningsOf } from '../segment-targets.ts'
import { memberships } from '../tables.ts'
import { loadSegment } from './segment-view.ts'

/** Whether a customer is in a segment, and which of its conditions hold. */
export async function explainMembership(
  { store, audience, models, settings, now, queryTimeoutMs }: Deps,
  { params, headers, caller, deadline }: Request<typeof contract>,
): Promise<MembershipReasons> {
  const { customer_id } = params
  if (!caller.may(`user/${customer_id}/segments`)) throw notFound('customer', customer_id)
  const { segment_id, name, query, frozen } = await loadSegment(store, caller, params.segment_id)
  const dossier = await audience.dossierOf(customer_id)
  if (dossier === undefined) throw notFound('customer', customer_id)
  const moment = momentOf(undefined, settings.calendar, now())
  const language = languageOf(headers['accept-language'])
  await models.ready()
  const { isMeant, holds } = await audience.explain(query, customer_id, {
    moment,
    segments: await meaningsOf(store, query),
    withinMs: Math.min(queryTimeoutMs, deadline - now().getTime()),
  })
  const sentence = await sentencesFor(store, query, language)
  const { catalogue } = await audience.facts()
  const known = { ...dossier, items: catalogue.items }
  const membership = await store.get(memberships, segment_id, customer_id)
  const isMember = membership !== undefined && membership.exited_at === undefined
  const median_basket = await audience.medianBasketOf(customer_id, moment)
  return {
    segment_id,
    name,
    customer_id,
    is_member: isMember,
    is_meant: frozen ? isMember : isMeant,
    ...(membership && { entered_at: membership.entered_at }),
    ...(membership?.exited_at !== undefined && { exited_at: membership.exited_at }),
    explanation: sentence(query),
    evidence: explain(query, known, settings.calendar, { moment, language }).evidence,
    reasons: reasonsOf(query.where).map((where, i) => ({
      condition: sentence({ where }),
      holds: holds[i] ?? false,
      ...(median_basket && comparesBaskets(where) && { median_basket }),
    })),
  }
}
