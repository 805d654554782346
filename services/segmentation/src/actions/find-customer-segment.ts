import {
  type AppliedFilters,
  type CustomerSegmentNodeOutput,
  type customerSegment as contract,
  DEFAULT_CAR_MODEL,
  type SegmentQuery,
  type SegmentRow,
} from '@customer-service/contracts/segmentation'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { type Language, languageOf } from '../domain/analysis/language.ts'
import { asksInterest } from '../domain/query/asks-interest.ts'
import { momentOf } from '../domain/query/moment.ts'
import { namesItems } from '../domain/query/names-items.ts'
import { sentenceOf } from '../domain/query/sentence.ts'
import { dateText } from '../domain/query/time-range.ts'
import type { AudienceFacts } from '../engines/audience-engine.ts'
import { emptyData, modelNotFound, NO_SEGMENTS_FOUND, noSegmentsFound } from '../errors.ts'
import { compiled } from './compile-query.ts'
import { requireAllCustomers } from './require-all-customers.ts'

/** Of an answer of at most 256 KB, what the rows may take. */
const MOST_CHARACTERS = 200_000

/** The customers that a prompt means, of those who have to do with a car. */
export async function findCustomerSegment(
  deps: Deps,
  { body, query: options, headers, caller, deadline }: Request<typeof contract>,
): Promise<CustomerSegmentNodeOutput> {
  requireAllCustomers(caller)
  const facts = await deps.audience.facts()
  const language = languageOf(headers['accept-language'])
  const moment = momentOf(options.as_of, deps.settings.calendar, deps.now())
  const query = compiled(body.prompt, facts.catalogue, { today: dateText(moment.day.number), language })
  const filters = filtersOf(body.car_model, query, facts)
  if (facts.customers === 0) throw emptyData()
  await deps.models.ready()
  if (filters.car_model !== null || asksInterest(query)) deps.models.requireInterest()
  const { members, total, truncated } = await deps.audience.select(query, {
    moment,
    scope: filters.car_model ?? undefined,
    withinMs: Math.min(deps.queryTimeoutMs, deadline - deps.now().getTime()),
  })
  if (total === 0 && options.strict) throw noSegmentsFound()
  const data = fitting(members)
  return {
    data,
    applied_filters: filters,
    query,
    explanation: explanationOf(query, filters, language),
    total,
    truncated: truncated || data.length < members.length,
    ...(total === 0 && { notice: NO_SEGMENTS_FOUND }),
  }
}

/** A prompt that names items itself is not narrowed to the default car. */
function filtersOf(carModel: unknown, query: SegmentQuery, { catalogue }: AudienceFacts): AppliedFilters {
  const isKnown = (model: unknown) => catalogue.items.some(({ id }) => id === model)
  if (carModel === '*') return { car_model: null, source: 'request' }
  if (typeof carModel === 'string' && isKnown(carModel)) return { car_model: carModel, source: 'request' }
  if (carModel !== undefined) throw modelNotFound(catalogue.items.slice(0, 100).map(({ id }) => id))
  if (namesItems(query)) return { car_model: null, source: 'prompt' }
  if (!isKnown(DEFAULT_CAR_MODEL)) return { car_model: null, source: 'none' }
  return { car_model: DEFAULT_CAR_MODEL, source: 'default' }
}

function explanationOf(query: SegmentQuery, { car_model }: AppliedFilters, language: Language): string {
  const sentence = sentenceOf(query, language)
  if (car_model === null) return sentence
  return language === 'tr'
    ? `${sentence}; ${car_model} ile ilgilenen ya da ona dair bir hareketi olanlardan`
    : `${sentence}, of those with an interest in or events with ${car_model}`
}

/** As many rows as an answer can hold. */
function fitting(members: readonly SegmentRow[]): SegmentRow[] {
  let characters = 0
  const end = members.findIndex((member) => {
    characters += JSON.stringify(member).length + 1
    return characters > MOST_CHARACTERS
  })
  return members.slice(0, end < 0 ? members.length : end)
}
