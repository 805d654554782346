import { type Static, Type } from 'typebox'
import {
  ConversationId,
  FreeForm,
  Id,
  Limit,
  Offset,
  position,
  Score,
  Strict,
  Text,
  Timestamp,
  UserId,
  withExample,
} from '../common.ts'
import { Priority } from '../priority.ts'
import { DestinationId, IntentGuess, IntentSetId } from './fields.ts'
import { inquirySample, routedSample } from './samples.ts'

export type RouteInquiry = Static<typeof RouteInquiry>
export const RouteInquiry = Strict({
  inquiry_text: Text(20_000),
  conversation_id: Type.Optional(ConversationId),
  user_id: Type.Optional(UserId),
  source: Type.Optional(Text(64)),
  sentiment_score: Type.Optional(Score),
  intent_set: Type.Optional(IntentSetId),
  metadata: Type.Optional(FreeForm),
})

export type Entity = Static<typeof Entity>
/** Something named in the text; `value` is its normal form. */
export const Entity = Strict({
  type: Type.Enum(['order_id', 'product_id', 'email', 'phone', 'date', 'amount', 'tracking_number']),
  value: Type.String(),
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
})

export type Clarification = Static<typeof Clarification>
/** The inquiry could be about several things: a question to ask, and the two or three it offers, likeliest first. */
export const Clarification = Strict({
  question: Type.String(),
  intents: Type.Array(Strict({ ...IntentGuess.properties, title: Type.String() })),
})

const routedFields = {
  routing_id: Type.String(),
  destination: Type.String(),
  priority: Priority,
  estimated_response_time: Type.Integer({ minimum: 0, description: 'Seconds' }),
  suggested_responses: Type.Array(Type.String()),
  intent: Type.String(),
  confidence: Score,
  out_of_scope: Type.Boolean(),
  alternatives: Type.Array(IntentGuess),
  clarification: Type.Optional(Clarification),
  entities: Type.Array(Entity),
  reasons: Type.Array(Type.String()),
}

export type InquiryRouted = Static<typeof InquiryRouted>
export const InquiryRouted = Strict(routedFields)

export type RoutingRecord = Static<typeof RoutingRecord>
export const RoutingRecord = Strict({
  ...routedFields,
  conversation_id: Type.Optional(Type.String()),
  user_id: Type.Optional(Type.String()),
  source: Type.Optional(Type.String()),
  sentiment_score: Type.Optional(Score),
  metadata: FreeForm,
  routed_at: Timestamp,
})

export type UnansweredInquiry = Static<typeof UnansweredInquiry>
/** An inquiry that no intent was about. What identifies a person is masked. */
export const UnansweredInquiry = Strict({
  routing_id: Type.String(),
  intent_set: IntentSetId,
  inquiry_text: Type.String(),
  routed_at: Timestamp,
  now: Strict(
    { intent: Type.String(), confidence: Score, out_of_scope: Type.Boolean() },
    'What the version that answers today makes of it',
  ),
})

export type Destination = Static<typeof Destination>
/** A team that inquiries go to. */
export const Destination = Strict({
  destination_id: DestinationId,
  name: Text(100),
  description: Type.Optional(Text(500)),
  agents: Type.Integer({ minimum: 0, maximum: 10_000, description: 'People who work on its inquiries' }),
  average_handling_seconds: Type.Integer({ minimum: 1, maximum: 86_400 }),
})
export const PutDestination = Type.Omit(Destination, ['destination_id'], { additionalProperties: false })

export type RoutingRule = Static<typeof RoutingRule>
/** Sends inquiries of an intent, or with one of the terms, to a destination. Highest `order` first. */
export const RoutingRule = Strict({
  rule_id: Id('`rule-…` or a name of your own'),
  intent: Type.Optional(Text(64)),
  terms: Type.Optional(Type.Array(Text(100), { minItems: 1, maxItems: 50 })),
  destination: DestinationId,
  minimum_priority: Type.Optional(Priority),
  order: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  suggested_responses: Type.Optional(Type.Array(Text(1_000), { maxItems: 5 })),
})
export const PutRule = Type.Omit(RoutingRule, ['rule_id'], { additionalProperties: false })

const destinationParams = Strict({ destination_id: DestinationId })
const ruleParams = Strict({ rule_id: Id('`rule-…` or a name of your own') })

export const routeInquiry = {
  method: 'POST',
  url: '/routing/inquiries',
  config: { action: 'RouteInquiry', audit: 'inquiry_routed' },
  schema: {
    summary: 'Find the right destination and priority for an inquiry',
    body: withExample(RouteInquiry, inquirySample),
    response: { 200: withExample(InquiryRouted, routedSample) },
  },
} as const

export const getRouting = {
  method: 'GET',
  url: '/routing/inquiries/:routing_id',
  config: { action: 'GetRouting' },
  schema: {
    summary: 'A routing made before',
    params: Strict({ routing_id: Id('`route-…`') }),
    response: { 200: RoutingRecord },
  },
} as const

export const listUnansweredInquiries = {
  method: 'GET',
  url: '/routing/unanswered',
  config: { action: 'ListUnansweredInquiries' },
  schema: {
    summary: 'Inquiries that no intent was about, newest first: what a set of intents lacks',
    querystring: Strict({
      intent_set: Type.Optional(IntentSetId),
      days: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 90, default: 30, description: 'Today and the days before' }),
      ),
      limit: Limit(50, 100),
      offset: Offset,
    }),
    response: { 200: Strict({ inquiries: Type.Array(UnansweredInquiry), ...position }) },
  },
} as const

export const listDestinations = {
  method: 'GET',
  url: '/routing/destinations',
  config: { action: 'ListDestinations' },
  schema: {
    summary: 'The destinations, by id',
    querystring: Strict({ limit: Limit(100, 1_000), offset: Offset }),
    response: {
      200: Strict({
        destinations: Type.Array(Destination),
        ...position,
      }),
    },
  },
} as const

export const putDestination = {
  method: 'PUT',
  url: '/routing/destinations/:destination_id',
  config: { action: 'PutDestination', audit: 'destination_written' },
  schema: {
    summary: 'Create or change a destination',
    params: destinationParams,
    body: PutDestination,
    response: { 200: Destination, 201: Destination },
  },
} as const

export const deleteDestination = {
  method: 'DELETE',
  url: '/routing/destinations/:destination_id',
  config: { action: 'DeleteDestination', audit: 'destination_deleted' },
  schema: {
    summary: 'Delete a destination that no rule names',
    params: destinationParams,
    response: { 200: Strict({ destination_id: Type.String() }) },
  },
} as const

export const listRules = {
  method: 'GET',
  url: '/routing/rules',
  config: { action: 'ListRoutingRules' },
  schema: {
    summary: 'The routing rules, in the order they are tried',
    querystring: Strict({ limit: Limit(100, 1_000), offset: Offset }),
    response: {
      200: Strict({
        rules: Type.Array(RoutingRule),
        ...position,
      }),
    },
  },
} as const

export const putRule = {
  method: 'PUT',
  url: '/routing/rules/:rule_id',
  config: { action: 'PutRoutingRule', audit: 'routing_rule_written' },
  schema: {
    summary: 'Create or change a routing rule',
    params: ruleParams,
    body: PutRule,
    response: { 200: RoutingRule, 201: RoutingRule },
  },
} as const

export const deleteRule = {
  method: 'DELETE',
  url: '/routing/rules/:rule_id',
  config: { action: 'DeleteRoutingRule', audit: 'routing_rule_deleted' },
  schema: {
    summary: 'Delete a routing rule',
    params: ruleParams,
    response: { 200: Strict({ rule_id: Type.String() }) },
  },
} as const
