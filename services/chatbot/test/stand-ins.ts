import { type AnnouncedCase, type CaseExpectation, expectCase } from '@customer-service/contracts/escalation'
import { type SearchHit, searchKnowledge } from '@customer-service/contracts/knowledge'
import { type InquiryRouted, routeInquiry } from '@customer-service/contracts/routing'
import { analyzeSentiment, type SentimentAnalysis } from '@customer-service/contracts/sentiment'
import type { Manifest, ServiceModule } from '@customer-service/core'
import type { Operations } from '@customer-service/core/http'
import { Type } from 'typebox'

/** What the services beside the chatbot answer; a test changes it as it goes. */
export interface Answers {
  sentiment: (text: string) => Partial<SentimentAnalysis> | Promise<Partial<SentimentAnalysis>>
  routing: (text: string) => Partial<InquiryRouted> | Promise<Partial<InquiryRouted>>
  knowledge: (query: string) => readonly SearchHit[] | Promise<readonly SearchHit[]>
  escalation: (announced: AnnouncedCase) => Partial<CaseExpectation> | Promise<Partial<CaseExpectation>>
  /** What was asked: `sentiment`, `routing`, `knowledge`, `escalation`, in order. */
  readonly asked: string[]
}

export function answers(): Answers {
  return { sentiment: () => ({}), routing: () => ({}), knowledge: () => [], escalation: () => ({}), asked: [] }
}

/** The services beside the chatbot, made from their contracts: neutral, unsure, empty and slow unless told otherwise. */
export function standIns(given: Answers): readonly ServiceModule<object>[] {
  return [
    standIn('sentiment', (operations) =>
      operations.command(analyzeSentiment, async ({ body }) => {
        given.asked.push('sentiment')
        return { reply: { ...neutral, ...(await given.sentiment(body.text)) }, writes: [] }
      }),
    ),
    standIn('routing', (operations) =>
      operations.command(routeInquiry, async ({ body }) => {
        given.asked.push('routing')
        return { reply: { ...unsure, ...(await given.routing(body.inquiry_text)) }, writes: [] }
      }),
    ),
    standIn('knowledge', (operations) =>
      operations.query(searchKnowledge, async ({ query }) => {
        given.asked.push('knowledge')
        const results = [...(await given.knowledge(query.query))]
        return { results, total: results.length, page: 1, limit: query.limit ?? 10, offset: 0 }
      }),
    ),
    standIn('escalation', (operations) =>
      operations.query(expectCase, async ({ params: { escalation_id }, body }) => {
        given.asked.push('escalation')
        const customer_url = `https://support.example.com/escalation/cases/${escalation_id}/status?token=1`
        return { ...tomorrow, customer_url, ...(await given.escalation(body)) }
      }),
    ),
  ]
}

export function article(id: string, title: string, content: string, relevance_score = 0.9): SearchHit {
  return {
    id,
    title,
    content,
    category: 'help',
    relevance_score,
    metadata: { last_updated: '2026-01-01T00:00:00Z', views: 0 },
  }
}

function standIn(name: string, routes: (operations: Operations) => void): ServiceModule<object> {
  const manifest: Manifest = {
    name,
    title: name,
    description: name,
    paths: [`/${name}`],
    tables: [],
    publishes: [],
    subscribes: [],
    calls: [],
  }
  return { manifest, Config: Type.Object({}), open: () => ({ manifest, routes, reactions: [] }) }
}

const tomorrow = {
  expected_response_time: '2026-11-22T10:30:00Z',
  time_zone: 'UTC',
  link_expires_at: '2026-11-28T10:00:00Z',
}

const neutral: SentimentAnalysis = {
  analysis_id: 'sent-12345',
  sentiment: 'neutral',
  sentiment_score: 0.5,
  dominant_emotions: [],
  keywords: [],
  action_recommendations: [],
  confidence: 0.9,
  language: 'en',
  engine: 'stand-in',
  evidence: [],
}

const unsure: InquiryRouted = {
  routing_id: 'route-12345',
  destination: 'customer_service',
  priority: 'medium',
  estimated_response_time: 300,
  suggested_responses: [],
  intent: 'feedback',
  confidence: 0.1,
  out_of_scope: true,
  alternatives: [],
  entities: [],
  reasons: [],
}
