import type { Trend } from '@customer-service/contracts/sentiment'

/** How the scores of a conversation move, the newest counting most. */
export interface Movement {
  /** The mood now: 0 (very negative) to 1. */
  readonly score: number
  /** Change of the score from message to message. */
  readonly slope: number
  readonly trend: Trend
}

/** Messages from which on a direction is spoken of. */
export const LEAST_MESSAGES = 3
/** Messages after which a score counts half. */
const MOOD_HALF_LIFE = 1.5
const SLOPE_HALF_LIFE = 4
/** How far scores scatter where nothing changes: a few messages in line prove nothing by themselves. */
const LEAST_SCATTER = 0.12
/** Standard errors that a slope must differ from none. */
const SURE = 1.6
/** A smaller change, from the oldest message that counts to the newest, isn't worth a word. */
const LEAST_CHANGE = 0.15

/**
 * The mood, and a trend by weighted least squares over the order of the messages: a direction needs three messages, a
 * slope that is clear against the scatter of the scores, and a change that matters. `scores` are oldest first, at least
 * one.
 */
export function movementOf(scores: readonly number[]): Movement {
  const slope = slopeOf(scores)
  const score = mean(scores, moodWeights(scores.length))
  return { score: rounded(score, 100), slope: rounded(slope.value, 1_000), trend: trendOf(scores.length, slope) }
}

interface Slope {
  readonly value: number
  readonly error: number
}

function trendOf(messages: number, { value, error }: Slope): Trend {
  const change = Math.abs(value) * (Math.min(messages, 2 * SLOPE_HALF_LIFE) - 1)
  if (messages < LEAST_MESSAGES || Math.abs(value) < SURE * error || change < LEAST_CHANGE) return 'steady'
  return value < 0 ? 'worsening' : 'improving'
}

function slopeOf(scores: readonly number[]): Slope {
  const weight = slopeWeights(scores.length)
  const middle = mean([...scores.keys()], weight)
  const level = mean(scores, weight)
  let total = 0
  let spread = 0
  let covariance = 0
  for (let place = 0; place < scores.length; place++) {
    const [w, from, rise] = [weight[place] ?? 0, place - middle, (scores[place] ?? 0) - level]
    total += w
    spread += w * from ** 2
    covariance += w * from * rise
  }
  if (spread === 0) return { value: 0, error: Number.POSITIVE_INFINITY }
  const value = covariance / spread
  let unexplained = 0
  for (let place = 0; place < scores.length; place++) {
    const rest = (scores[place] ?? 0) - level - value * (place - middle)
    unexplained += (weight[place] ?? 0) * rest ** 2
  }
  return { value, error: Math.max(LEAST_SCATTER, Math.sqrt(unexplained / total)) / Math.sqrt(spread) }
}

const moodWeights = weightsBy(MOOD_HALF_LIFE)
const slopeWeights = weightsBy(SLOPE_HALF_LIFE)

/** Gives the weights of so many messages, kept for the next time. The newest counts 1. */
function weightsBy(halfLife: number): (count: number) => readonly number[] {
  const known: (readonly number[])[] = []
  return (count) => {
    known[count] ??= Array.from({ length: count }, (_, place) => 2 ** ((place - count + 1) / halfLife))
    return known[count]
  }
}

function mean(values: readonly number[], weight: readonly number[]): number {
  let [sum, total] = [0, 0]
  for (let place = 0; place < values.length; place++) {
    sum += (values[place] ?? 0) * (weight[place] ?? 0)
    total += weight[place] ?? 0
  }
  return sum / total
}

const rounded = (value: number, steps: number): number => Math.round(value * steps) / steps || 0
