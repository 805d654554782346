import {
  conversationClosed,
  conversationCreated,
  conversationHandedOver,
  messageSent,
} from '@customer-service/contracts/chatbot'
import { inquiryRouted } from '@customer-service/contracts/routing'
import { sentimentAnalyzed } from '@customer-service/contracts/sentiment'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayChanges } from '../domain/day-changes.ts'
import type { Fact } from '../domain/fact.ts'
import { dashboard } from '../domain/figures.ts'
import { apply } from '../domain/observation.ts'
import { periodOf, timestampOf } from '../domain/period.ts'
import { plus, type Sums, sumsOf } from '../domain/sums.ts'
import { observers } from './observers.ts'

interface Happening {
  readonly type: string
  readonly data: Record<string, unknown>
}

/** Counts event after event as the service does: facts, and counters by difference. */
function count(happenings: readonly Happening[]) {
  const facts = new Map<string, Fact>()
  const days = new Map<string, Sums>()
  for (const { type, data } of happenings) {
    const seen = observers.find(({ event }) => event.type === type)?.observe(data, '2025-02-02T00:00:00Z')
    if (!seen) throw new Error(`nothing observes ${type}`)
    const before = facts.get(seen.factId)
    const after = apply(before, seen)
    facts.set(seen.factId, after)
    for (const [day, sums] of dayChanges([{ before, after }])) days.set(day, plus(days.get(day) ?? {}, sums))
  }
  return { facts, days }
}

const START = Date.parse('2025-02-01T00:00:00Z')
const period = periodOf({ start: '2025-02-01T00:00:00Z', end: '2025-02-05T23:59:59Z' })
const everything = new Set(['conversations', 'sentiment', 'resolution_time', 'escalations'] as const)

const moment = fc.integer({ min: 0, max: 4 * 86_400 - 1 })
const turn = fc.record({
  after: fc.integer({ min: 0, max: 90_000 }),
  score: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  intent: fc.constantFrom('order_status', 'refund', 'small_talk'),
  isOutOfScope: fc.boolean(),
})
const life = fc.record({
  at: moment,
  isCreated: fc.boolean(),
  turns: fc.array(turn, { maxLength: 4 }),
  isHandedOver: fc.boolean(),
  closings: fc.array(fc.record({ seconds: fc.nat(9_000), isResolved: fc.boolean() }), { maxLength: 2 }),
})

const conversations = fc
  .array(life, { maxLength: 12 })
  .map((lives) => lives.flatMap((its, index) => eventsOf(`conv-${index}`, its)))
const inAnyOrder = conversations.chain((events) =>
  fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
)

function eventsOf(
  id: string,
  { at, isCreated, turns, isHandedOver, closings }: typeof life extends fc.Arbitrary<infer Life> ? Life : never,
) {
  const time = (seconds: number) => timestampOf(START + seconds * 1_000)
  const its = { conversation_id: id }
  const events: Happening[] = []
  if (isCreated) events.push({ type: conversationCreated.type, data: { ...its, channel: 'web', created_at: time(at) } })
  for (const [index, { after, score, intent, isOutOfScope }] of turns.entries()) {
    const sent = time(Math.min(at + after, 5 * 86_400 - 1))
    events.push(
      {
        type: sentimentAnalyzed.type,
        data: { ...its, analysis_id: `s${index}`, sentiment_score: score, analyzed_at: sent },
      },
      {
        type: inquiryRouted.type,
        data: { ...its, routing_id: `r${index}`, intent, out_of_scope: isOutOfScope, routed_at: sent },
      },
      { type: messageSent.type, data: { ...its, outcome: 'asked_back', sent_at: sent } },
    )
  }
  if (isHandedOver) events.push({ type: conversationHandedOver.type, data: { ...its, reason: 'requested' } })
  for (const [index, { seconds, isResolved }] of (isCreated ? closings : []).entries()) {
    const resolution = isResolved ? 'resolved' : 'abandoned'
    const closed = { created_at: time(at), closed_at: time(at + seconds + index), resolution_seconds: seconds }
    events.push({ type: conversationClosed.type, data: { ...its, ...closed, resolution } })
  }
  return events
}

describe('counting', () => {
  it('ANA-08 the counters of a day are the sum of its facts, whatever happened in whatever order', () => {
    fc.assert(
      fc.property(inAnyOrder, ([, shuffled]) => {
        const { facts, days } = count(shuffled)
        const expected = new Map<string, Sums>()
        for (const fact of facts.values()) {
          const day = fact.began_at.slice(0, 10)
          expected.set(day, plus(expected.get(day) ?? {}, sumsOf(fact)))
        }
        expect(nonZero(days)).toEqual(nonZero(expected))
      }),
    )
  })

  it('ANA-08 the order of events makes no difference', () => {
    fc.assert(
      fc.property(inAnyOrder, ([inOrder, shuffled]) => {
        expect(byId(count(shuffled).facts)).toEqual(byId(count(inOrder).facts))
        expect(nonZero(count(shuffled).days)).toEqual(nonZero(count(inOrder).days))
      }),
    )
  })

  it('ANA-08 the points of the trend add up to the total, and the escalation rate lies between 0 and 1', () => {
    fc.assert(
      fc.property(inAnyOrder, ([events, shuffled]) => {
        const { summary, trends } = dashboard(period, count(shuffled).days, everything)
        const created = new Set(
          events.filter(({ type }) => type === conversationCreated.type).map(({ data }) => data.conversation_id),
        )
        expect(summary.total_conversations).toBe(created.size)
        expect(trends.conversations?.reduce((sum, point) => sum + point.count, 0)).toBe(summary.total_conversations)
        expect(summary.escalation_rate ?? 0).toBeGreaterThanOrEqual(0)
        expect(summary.escalation_rate ?? 0).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('issues', () => {
  const routed = (routing_id: string, intent: string, out_of_scope = false): Happening => ({
    type: inquiryRouted.type,
    data: {
      conversation_id: 'conv-1',
      routing_id,
      intent,
      out_of_scope,
      routed_at: `2025-02-01T10:00:0${routing_id}Z`,
    },
  })
  const issueOf = (...events: Happening[]) => count(events).facts.get('conv-1')?.issue?.name

  it('ANA-07 an issue is the first inquiry that is not small talk', () => {
    expect(issueOf(routed('1', 'small_talk'), routed('2', 'refund'), routed('3', 'order_status'))).toBe('refund')
    expect(issueOf(routed('1', 'small_talk'))).toBeUndefined()
  })

  it('ANA-07 what no intent fits is "other", unless a later inquiry says what it is about', () => {
    expect(issueOf(routed('1', 'refund', true))).toBe('other')
    expect(issueOf(routed('1', 'refund', true), routed('2', 'order_status'))).toBe('order_status')
  })
})

const byId = (facts: ReadonlyMap<string, Fact>) => [...facts].sort(([a], [b]) => (a < b ? -1 : 1))

const nonZero = (days: ReadonlyMap<string, Sums>) =>
  Object.fromEntries(
    [...days]
      .map(
        ([day, sums]) => [day, Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0))] as const,
      )
      .filter(([, sums]) => Object.keys(sums).length > 0),
  )
