import { prefixed } from '@customer-service/contracts'
import {
  type routeInquiry as contract,
  type InquiryRouted,
  inquiryRouted,
  type RoutingRecord,
} from '@customer-service/contracts/routing'
import { accessDenied, toTimestamp, unixSeconds } from '@customer-service/core'
import type { Caller } from '@customer-service/core/auth'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, put } from '@customer-service/core/store'
import { classify, findEntities, identifyLanguage, sentimentScore } from '@customer-service/language'
import type { Deps } from '../deps.ts'
import { keyOf, resourceOf, type Subject } from '../domain/inquiry.ts'
import { openWork } from '../domain/open-work.ts'
import { responseSeconds } from '../domain/response-time.ts'
import { type Inquiry, type Route, routeOf } from '../domain/route.ts'
import { inquiries, work } from '../tables.ts'
import type { LoadedIntents } from './intent-models.ts'
import { queueOf } from './queue-of.ts'
import { intentsFor, routesFor } from './routes-for.ts'
import { unansweredWrites } from './unanswered-writes.ts'
import { moveWork } from './work-writes.ts'

type RouteRequest = Request<typeof contract>

/** Decides who takes an inquiry, and counts it in their queue: a conversation once, however many messages it has. */
export async function routeInquiry(deps: Deps, { body, caller }: RouteRequest): Promise<Decision<InquiryRouted>> {
  const subject = subjectOf(deps.newId('route'), body)
  const resource = resourceOf(subject)
  if (!caller.may(resource)) throw accessDenied(resource)
  const now = deps.now()
  const [intents, table] = await Promise.all([intentsFor(deps, body.intent_set), deps.routeTable()])
  const inquiry = understood(deps, intents, body)
  const route = routeOf(inquiry, routesFor(deps, table, intents))
  const { before, after, queue } = await workOf(deps, subject, route, caller)
  const reply = answer(subject, route, inquiry, responseSeconds(route.destination, queue, route.priority))
  const missed = reply.out_of_scope ? { intent_set: intents.intent_set, counter: after.counter } : undefined
  const { routing_id } = subject
  const routed_at = toTimestamp(now)
  const fact = factOf(subject, reply)
  const record = { ...recordOf(subject, reply, inquiry, body), routed_at }
  return {
    reply,
    writes: [
      put(
        inquiries,
        { ...record, ...(missed && { missed }), expires_at: unixSeconds(now) + deps.retentionSeconds },
        'absent',
      ),
      announce(inquiryRouted, after.work_id, { ...fact, routed_at }),
      ...moveWork(before, after, now),
      ...(missed ? unansweredWrites({ ...missed, routing_id, text: inquiry.text, routed_at }) : []),
    ],
    audit: {
      resource_id: routing_id,
      ...(body.user_id !== undefined && { user_id: body.user_id }),
      details: { ...fact },
    },
  }
}

function subjectOf(routing_id: string, { conversation_id, user_id }: RouteRequest['body']): Subject {
  return {
    routing_id,
    ...(conversation_id !== undefined && { conversation_id: prefixed('conv', conversation_id) }),
    ...(user_id !== undefined && { user_id }),
  }
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

/** The work as it was and as it is with this inquiry, and what waits for the same people already. */
async function workOf({ store, now }: Deps, subject: Subject, route: Route, caller: Caller) {
  const { destination_id } = route.destination
  const work_id = keyOf(subject)
  const before = await store.get(work, work_id)
  const queue = await queueOf(store, destination_id, before, now())
  // The bot asks for each message; people have to do with it once it hands over.
  const isForPeople = before?.isForPeople || !caller.actor.startsWith('service/')
  const after = openWork({ work_id, destination: destination_id, priority: route.priority, isForPeople }, now())
  return { before, after, queue }
}

function answer(
  { routing_id }: Subject,
  route: Route,
  { entities }: Inquiry,
  estimated_response_time: number,
): InquiryRouted {
  return {
    routing_id,
    destination: route.destination.destination_id,
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

/** What the event and the audit trail say. */
function factOf(subject: Subject, { intent, out_of_scope, confidence, destination, priority }: InquiryRouted) {
  return { ...subject, intent, out_of_scope, confidence, destination, priority }
}

function recordOf(
  subject: Subject,
  reply: InquiryRouted,
  { sentimentScore }: Inquiry,
  { source, metadata = {} }: RouteRequest['body'],
): Omit<RoutingRecord, 'routed_at'> {
  return {
    ...reply,
    ...subject,
    ...(source !== undefined && { source }),
    sentiment_score: sentimentScore,
    metadata,
  }
}
