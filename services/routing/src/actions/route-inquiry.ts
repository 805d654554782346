import { prefixed } from '@customer-service/contracts'
import {
  type routeInquiry as contract,
  type InquiryRouted,
  inquiryRouted,
  type RoutingRecord,
} from '@customer-service/contracts/routing'
import { toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, put } from '@customer-service/core/store'
import { classify, findEntities, identifyLanguage, sentimentScore } from '@customer-service/language'
import type { Deps } from '../deps.ts'
import { unlisted } from '../domain/built-in-destinations.ts'
import { keyOf, resourceOf } from '../domain/inquiry.ts'
import { openWork } from '../domain/open-work.ts'
import { responseSeconds } from '../domain/response-time.ts'
import { type Inquiry, type Route, type Routes, routeOf } from '../domain/route.ts'
import { notTheirs } from '../errors.ts'
import { inquiries, work } from '../tables.ts'
import { queueOf } from './queue-of.ts'
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
  if (!caller.may(resource)) throw notTheirs(resource)
  const now = deps.now()
  const inquiry = understood(deps, body)
  const { destination, ...route } = decided(deps, inquiry, await deps.routeTable())
  const { destination_id } = destination
  const work_id = keyOf({ routing_id, ...subject })
  const before = await store.get(work, work_id)
  const queue = await queueOf(store, destination_id, before, now)
  const after = openWork(work_id, destination_id, route.priority, now)
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
  const fact = { routing_id, ...subject, intent, out_of_scope, confidence, destination: destination_id, priority }
  return {
    reply,
    writes: [
      put(inquiries, { ...record, expires_at: Math.floor(now.getTime() / 1_000) + deps.retentionSeconds }, 'absent'),
      announce(inquiryRouted, work_id, { ...fact, routed_at }),
      ...moveWork(before, after, now),
    ],
    audit: {
      resource_id: routing_id,
      ...(body.user_id !== undefined && { user_id: body.user_id }),
      details: { ...fact },
    },
  }
}

function understood({ model, patterns }: Deps, body: RouteRequest['body']): Inquiry {
  const text = body.inquiry_text
  return {
    text,
    sentimentScore: body.sentiment_score ?? sentimentScore(text),
    isScoreGiven: body.sentiment_score !== undefined,
    language: identifyLanguage(text).language,
    entities: findEntities(text, { patterns }),
    classification: classify(model(), text),
  }
}

function decided({ defaultDestination }: Deps, inquiry: Inquiry, routes: Routes): Route {
  return routeOf(inquiry, routes, routes.destinations.get(defaultDestination) ?? unlisted(defaultDestination))
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
    entities: [...entities],
    reasons: [...route.reasons],
  }
}
