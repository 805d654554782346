import type { analyzeSentiment as contract, SentimentAnalysis } from '@customer-service/contracts/sentiment'
import { toTimestamp } from '@customer-service/core'
import type { AuditNote, Decision, Request } from '@customer-service/core/http'
import { put, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { type Alerts, concernsAlerts, withEpisode } from '../domain/alerts.ts'
import { answerOf, type Surroundings } from '../domain/answer.ts'
import { type Impression, withImpression } from '../domain/impression.ts'
import { isInConversation, type Message } from '../domain/message.ts'
import { isFresh } from '../domain/message-time.ts'
import { redacted } from '../domain/redacted.ts'
import type { Reading } from '../engines/sentiment-engine.ts'
import { analyses, type Conversation, conversations } from '../tables.ts'
import { announceAnalyzed, announceNegative, noteMood } from './announce-analysis.ts'
import { keepConversation, keepPoint } from './keep-point.ts'
import { expiryOf, keepTexts } from './keep-texts.ts'
import { messageOf } from './message-of.ts'
import { recentOf } from './recent-of.ts'

type AnalyzeRequest = Request<typeof contract>

/** Reads the mood of a text, and of the conversation that it belongs to. */
export async function analyzeText(deps: Deps, request: AnalyzeRequest): Promise<Decision<SentimentAnalysis>> {
  const { caller, body } = request
  const message = messageOf(body, deps.newId('sent'), caller, deps.now())
  const { analysis_id } = message
  const reading = await readOnce(deps, request)
  const impression = impressionOf(message, reading)
  const surroundings = await surroundingsOf(deps, message, impression)
  const reply = answerOf(analysis_id, body.text, reading, deps.escalateBelow, surroundings)
  const analyzed_at = toTimestamp(deps.now())
  return {
    reply,
    writes: [
      put(analyses, { ...reply, ...message, analyzed_at, expires_at: expiryOf(deps) }, 'absent'),
      ...keepTexts(deps, analysis_id, { [analysis_id]: redacted(body.text) }),
      ...followWrites(deps, message, impression, surroundings),
      announceAnalyzed(message, impression, analyzed_at),
    ],
    audit: auditOf(message, reply),
  }
}

/** A request that is decided again after a conflict asks the engine no second time. */
function readOnce(deps: Deps, request: AnalyzeRequest): Promise<Reading> {
  const known = deps.readings.get(request.body)
  if (known) return known
  const reading = deps.engine.read(request.body.text, request.deadline)
  deps.readings.set(request.body, reading)
  return reading
}

function impressionOf({ analysis_id, at }: Message, { sentiment, score, emotions }: Reading): Impression {
  return { analysis_id, at, sentiment, sentiment_score: score, dominant_emotions: [...emotions] }
}

interface Around extends Surroundings {
  readonly conversation?: Conversation
}

/** The alerts are those that follow from this message too, as `events/on-mood-noted.ts` is going to give them. */
async function surroundingsOf(
  { store, now, negativeBelow }: Deps,
  message: Message,
  impression: Impression,
): Promise<Around> {
  if (!isInConversation(message)) return { recent: [] }
  const [conversation, before] = await Promise.all([
    store.get(conversations, message.conversation_id, message.owner),
    recentOf(store, message),
  ])
  const recent = withImpression(before, impression)
  const known: Alerts = conversation ?? { episodes: 0 }
  const alerts = isFresh(message.at, now()) ? withEpisode(known, recent, negativeBelow, now().getTime()) : known
  return { recent, alerts, ...(conversation && { conversation }) }
}

function followWrites(
  deps: Deps,
  message: Message,
  impression: Impression,
  { conversation, recent }: Around,
): readonly Write[] {
  const now = deps.now()
  if (!isInConversation(message)) {
    return isFresh(message.at, now) ? announceNegative(message, impression, toTimestamp(now)) : []
  }
  const isConcerned = concernsAlerts(conversation ?? { episodes: 0 }, recent, impression, deps.negativeBelow)
  return [
    keepPoint(deps, message, impression),
    ...(conversation ? [] : [keepConversation(deps, message)]),
    ...(isConcerned ? [noteMood(message, impression, toTimestamp(now))] : []),
  ]
}

function auditOf(message: Message, { sentiment, sentiment_score, engine }: SentimentAnalysis): AuditNote {
  const { analysis_id, conversation_id, user_id } = message
  const subject = {
    ...(conversation_id !== undefined && { conversation_id }),
    ...(user_id !== undefined && { user_id }),
  }
  return {
    resource_id: analysis_id,
    ...(user_id !== undefined && { user_id }),
    details: { ...subject, sentiment, sentiment_score, engine },
  }
}
