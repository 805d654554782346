import { type Impression, lowLately, movementIn, type Recent } from './impression.ts'

/** Which alerts a conversation has given. */
export interface Alerts {
  /** Unix milliseconds of the last `sentiment.negative`. */
  readonly negative_at?: number
  /** Unix milliseconds; from a `sentiment.worsening` until the mood has recovered. */
  readonly worsening_since?: number
  /** When the message was written with which the last episode ended: the next one is judged from there. */
  readonly recovered_at?: number
  /** How often it worsened. */
  readonly episodes: number
}

/** One bad message is `sentiment.negative`; that a mood worsens is believed from the second of the last three on. */
const LEAST_LOW = 2
/** How far above the threshold the mood must come for an episode to end: it doesn't begin anew with every ripple. */
const RECOVERY = 0.1

/**
 * Whether a message may begin or end an alert: a bad one, one that arrives late, and any while an episode lasts. So most
 * messages cost no second look. `recent` holds it.
 */
export function concernsAlerts(alerts: Alerts, recent: Recent, added: Impression, negativeBelow: number): boolean {
  const isLate = recent.at(-1)?.analysis_id !== added.analysis_id
  const isLow = added.sentiment === 'negative' || added.sentiment_score < negativeBelow
  return isLow || isLate || alerts.worsening_since !== undefined
}

/** Whether a negative mood may be announced: not again within `alertMs` (C-09). */
export function mayAnnounceNegative({ negative_at }: Alerts, alertMs: number, now: number): boolean {
  return negative_at === undefined || now - negative_at >= alertMs
}

/** The alerts after the last messages: a worsening episode may begin or end with them. The same object when neither. */
export function withEpisode<Given extends Alerts>(given: Given, recent: Recent, negativeBelow: number, now: number) {
  const { worsening_since, ...calm } = given
  if (worsening_since !== undefined) {
    const isOver = movementIn(recent).score >= negativeBelow + RECOVERY
    return isOver ? { ...calm, recovered_at: recent.at(-1)?.at ?? now } : given
  }
  return isWorsening(since(recent, given.recovered_at), negativeBelow)
    ? { ...given, worsening_since: now, episodes: given.episodes + 1 }
    : given
}

function isWorsening(recent: Recent, negativeBelow: number): boolean {
  if (recent.length === 0) return false
  const { score, trend } = movementIn(recent)
  return trend === 'worsening' && score < negativeBelow && lowLately(recent, negativeBelow) >= LEAST_LOW
}

function since(recent: Recent, time: number | undefined): Recent {
  return time === undefined ? recent : recent.filter(({ at }) => at >= time)
}
