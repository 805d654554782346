import { prefixed } from '@customer-service/contracts'
import {
  type routeInquiry as contract,
  type InquiryRouted,
  inquiryRouted,
  type RoutingRecord,
} from '@customer-service/contracts/routing'
import { AppError, accessDenied, toTimestamp, unixSeconds } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, put } from '@customer-service/core/store'
import { classify, findEntities, identifyLanguage, sentimentScore } from '@customer-service/language'
import type { Deps } from '../deps.ts'
import { unlisted } from '../domain/built-in-destinations.ts'
import { keyOf, resourceOf } from '../domain/inquiry.ts'
import { withIntentRules } from '../domain/intent-rules.ts'
import { SHIPPED_VERSION, SHOP } from '../domain/intent-set.ts'
import { openWork } from '../domain/open-work.ts'
import { responseSeconds } from '../domain/response-time.ts'
import { type Inquiry, type Route, type Routes, routeOf } from '../domain/route.ts'
import { unknownIntentSet } from '../errors.ts'
import { inquiries, work } from '../tables.ts'
import type { LoadedIntents } from './intent-models.ts'
import { queueOf } from './queue-of.ts'
import type { Loaded } from './route-table.ts'
import { unansweredWrites } from './unanswered-writes.ts'
import { moveWork } from './work-writes.ts'

type RouteRequest = Request<typeof contract>

/** Decides who takes an inquiry, and counts it in their queue: a conversation once, however many messages it has. */
export async function routeInquiry(deps: Deps, { body, caller }: RouteRequest): Promise<Decision<InquiryRouted>> {
  const { store } = deps
  const routing_id = deps.newId('route')
  const subject = {
    ...(body.conversation_id !== undefined && { conversation_id: prefixed('conv', body.conversation_id) }),
    ...(body.user_id !== undefined && { user_id: body.user_id }),
  }
  const resource = resourceOf({ routing_id, ...subject })
  if (!caller.may(resource)) throw accessDenied(resource)
  const now = deps.now()
  const [loaded, routes] = await Promise.all([intentsFor(deps, body.intent_set), deps.routeTable()])
  const inquiry = understood(deps, loaded, body)
  const { destination, ...route } = routeOf(inquiry, routesFor(deps, routes, loaded))
  const { destination_id } = destination
  const work_id = keyOf({ routing_id, ...subject })
  const before = await store.get(work, work_id)
  const queue = await queueOf(store, destination_id, before, now)
  // The bot asks for each message; people have to do with it once it hands over.
  const isForPeople = before?.isForPeople || !caller.actor.startsWith('service/')
  const after = openWork({ work_id, destination: destination_id, priority: route.priority, isForPeople }, now)
  const reply = answer(routing_id, route, destination_id, inquiry, responseSeconds(destination, queue, route.priority))
  const routed_at = toTimestamp(now)
  const record: RoutingRecord = {
    ...reply,
    ...subject,
    ...(body.source !== undefined && { source: body.source }),
    sentiment_score: inquiry.sentimentScore,
    metadata: body.metadata ?? {},
    routed_at,
  }
  const { intent, out_of_scope, confidence, priority } = reply
  const missed = { intent_set: loaded.intent_set, counter: after.counter }
  const fact = { routing_id, ...subject, intent, out_of_scope, confidence, destination: destination_id, priority }
  return {
    reply,
    writes: [
      put(inquiries, { ...record, ...(out_of_scope && { missed }), expires_at: expiryOf(deps, now) }, 'absent'),
      announce(inquiryRouted, work_id, { ...fact, routed_at }),
      ...moveWork(before, after, now),
      ...(out_of_scope ? unansweredWrites({ ...missed, routing_id, text: inquiry.text, routed_at }) : []),
    ],
    audit: {
      resource_id: routing_id,
      ...(body.user_id !== undefined && { user_id: body.user_id }),
      details: { ...fact },
    },
  }
}

function expiryOf({ retentionSeconds }: Deps, now: Date): number {
  return unixSeconds(now) + retentionSeconds
}

/** The default set must never keep an inquiry from being routed: the shipped one stands in for it. */
async function intentsFor({ intents, defaultIntentSet, log }: Deps, named: string | undefined): Promise<LoadedIntents> {
  try {
    return await intents(named ?? defaultIntentSet)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (named !== undefined) throw unknownIntentSet(named)
    log.warn({ intent_set: defaultIntentSet, err: error }, 'default_intent_set_unusable')
    return intents(SHOP, SHIPPED_VERSION)
  }
}

function routesFor({ defaultDestination, sureConfidence }: Deps, routes: Loaded, loaded: LoadedIntents): Routes {
  const { destinations } = routes
  return {
    destinations,
    rules: rulesFor(routes, loaded, defaultDestination),
    settings: loaded.settings,
    fallback: destinations.get(defaultDestination) ?? unlisted(defaultDestination),
    sureConfidence,
  }
}

const rulesBySet = new WeakMap<Loaded, WeakMap<LoadedIntents, Routes['rules']>>()

/** Made once for each state of the rules and each version. */
function rulesFor(routes: Loaded, loaded: LoadedIntents, defaultDestination: string): Routes['rules'] {
  const known = rulesBySet.get(routes) ?? new WeakMap<LoadedIntents, Routes['rules']>()
  rulesBySet.set(routes, known)
  const rules = known.get(loaded) ?? withIntentRules(routes.rules, loaded.settings, defaultDestination)
  known.set(loaded, rules)
  return rules
}

function understood({ patterns }: Deps, { model }: LoadedIntents, body: RouteRequest['body']): Inquiry {
  const text = body.inquiry_text
  const { language } = identifyLanguage(text)
  return {
    text,
    sentimentScore: body.sentiment_score ?? sentimentScore(text, { language }),
    isScoreGiven: body.sentiment_score !== undefined,
    language,
    entities: findEntities(text, { patterns }),
    classification: classify(model, text),
  }
}

function answer(
  routing_id: string,
  route: Omit<Route, 'destination'>,
  destination: string,
  { entities }: Inquiry,
  estimated_response_time: number,
): InquiryRouted {
  return {
    routing_id,
    destination,
    priority: route.priority,
    estimated_response_time,
    suggested_responses: [...route.suggested_responses],
    intent: route.intent,
    confidence: route.confidence,
    out_of_scope: route.out_of_scope,
    alternatives: [...route.alternatives],
    ...(route.clarification && { clarification: route.clarification }),
    entities: [...entities],
    reasons: [...route.reasons],
  }
}
