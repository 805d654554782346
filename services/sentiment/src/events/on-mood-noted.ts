import { sentimentMoodNoted, sentimentNegative, sentimentWorsening } from '@customer-service/contracts/sentiment'
import { toTimestamp } from '@customer-service/core'
import { type Delivery, on } from '@customer-service/core/events'
import { announce, put, type Write } from '@customer-service/core/store'
import { recentOf } from '../actions/recent-of.ts'
import type { Deps } from '../deps.ts'
import { mayAnnounceNegative, withEpisode } from '../domain/alerts.ts'
import { earlierScore, emotionsIn, movementIn, type Recent } from '../domain/impression.ts'
import { isFresh } from '../domain/message-time.ts'
import { type Conversation, conversations } from '../tables.ts'

type Noted = NonNullable<(typeof sentimentMoodNoted)['Data']>

/**
 * The alerts of a conversation. Its events come one after the other, each once, whichever process brought the messages:
 * so however many come at the same time, an alert is given neither twice nor never.
 */
export const onMoodNoted = on(sentimentMoodNoted, async (deps: Deps, { data }: Delivery<Noted>) => {
  const { conversation_id, owner } = data
  const [before, recent] = await Promise.all([
    deps.store.get(conversations, conversation_id, owner),
    recentOf(deps.store, { conversation_id, owner }),
  ])
  if (!before || recent.length === 0) return []
  const alerts = alertsOf(deps, data, before, recent)
  return alerts.after === before ? [] : [put(conversations, alerts.after, before.version), ...alerts.events]
})

interface Outcome {
  readonly after: Conversation
  readonly events: readonly Write[]
}

function alertsOf(deps: Deps, data: Noted, before: Conversation, recent: Recent): Outcome {
  const now = deps.now()
  const at = now.getTime()
  const moved = withEpisode(before, recent, deps.negativeBelow, at)
  const isWorse = moved.episodes > before.episodes
  if (!isFresh(data.at, now)) return { after: isWorse ? before : moved, events: [] }
  const isNegative = data.sentiment === 'negative' && mayAnnounceNegative(before, deps.alertMs, at)
  return {
    after: isNegative ? { ...moved, negative_at: at } : moved,
    events: [
      ...(isNegative ? [announce(sentimentNegative, before.conversation_id, negativeOf(data))] : []),
      ...(isWorse ? [announce(sentimentWorsening, before.conversation_id, worseningOf(before, recent, now))] : []),
    ],
  }
}

function negativeOf({ analysis_id, conversation_id, user_id, sentiment_score, dominant_emotions, analyzed_at }: Noted) {
  return {
    analysis_id,
    conversation_id,
    ...(user_id !== undefined && { user_id }),
    sentiment_score,
    dominant_emotions,
    analyzed_at,
  }
}

function worseningOf({ conversation_id, user_id }: Conversation, recent: Recent, now: Date) {
  return {
    conversation_id,
    ...(user_id !== undefined && { user_id }),
    analysis_id: recent.at(-1)?.analysis_id ?? '',
    sentiment_score: movementIn(recent).score,
    earlier_score: earlierScore(recent),
    messages: recent.length,
    dominant_emotions: emotionsIn(recent),
    detected_at: toTimestamp(now),
  }
}
