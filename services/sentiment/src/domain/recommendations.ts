import type { ActionRecommendation, Trend } from '@customer-service/contracts/sentiment'
import type { Reading } from '../engines/sentiment-engine.ts'
import { alarmsIn } from './alarms.ts'
import { type Alarms, type Circumstances, reasonsToEscalate } from './escalate.ts'
import { isAsking, unhappiness } from './feelings.ts'
import { topicOf } from './topic.ts'

export interface Situation extends Circumstances {
  /** Of the conversation. */
  readonly trend: Trend
}

type Recommend = (reading: Reading, alarms: Alarms, situation: Situation) => ActionRecommendation[]

const URGENT_BELOW = 0.15
const DELIGHTED_ABOVE = 0.7
/** From this score on a mood is good enough for words that only likely mean what they say. */
const UNCLEAR_BELOW = 0.45
const MOST_REASONS = 3

/** What to do about a message, surest first, each once and with its reasons. May be empty. */
export function recommendations(text: string, reading: Reading, situation: Situation): readonly ActionRecommendation[] {
  const alarms = alarmsThatCount(text, reading)
  const escalation = escalate(reading, alarms, situation)
  const others = OTHERS.flatMap((recommend) => recommend(reading, alarms, situation))
  const first = escalation.length > 0 ? escalation : apologize(reading, alarms, situation)
  return [...first, ...others].toSorted((a, b) => b.confidence - a.confidence)
}

/** Delight takes the edge off every word but those of danger. */
function alarmsThatCount(text: string, { sentiment, score }: Reading): Alarms {
  const isBad = sentiment === 'negative' || sentiment === 'mixed' || score < UNCLEAR_BELOW
  const isDelighted = sentiment === 'positive' && score > DELIGHTED_ABOVE
  return new Map(
    [...alarmsIn(text)]
      .filter(([alarm, { isSure }]) => (isSure ? alarm === 'safety' || !isDelighted : isBad))
      .map(([alarm, { words }]) => [alarm, words]),
  )
}

const escalate: Recommend = (reading, alarms, situation) => {
  const reasons = reasonsToEscalate(reading, alarms, situation)
  const [surest] = reasons
  if (!surest) return []
  const reasoning = reasons.slice(0, MOST_REASONS).map(({ text }) => text)
  return [recommendation('escalate', surest.confidence, reasoning.join('; '))]
}

const apologize: Recommend = ({ sentiment, emotions, keywords }) => {
  const feeling = unhappiness(emotions)
  if (sentiment !== 'negative' || (feeling === undefined && isAsking(emotions))) return []
  const topic = topicOf(keywords)
  const state = feeling === undefined ? 'is unhappy' : `shows ${feeling}`
  return [recommendation('apologize', 0.6, `The customer ${state}${topic ? ` about ${topic}` : ''}`)]
}

const prioritize: Recommend = ({ score, sentiment }, alarms, { trend }) => {
  const words = alarms.get('urgency')
  if (words !== undefined) return [recommendation('prioritize', 0.7, `The customer asks for haste ("${words}")`)]
  if (score < URGENT_BELOW) return [recommendation('prioritize', 0.6, 'The mood could hardly be worse')]
  if (trend !== 'worsening' || sentiment === 'positive') return []
  return [recommendation('prioritize', 0.55, 'The mood of the conversation is getting worse')]
}

const retain: Recommend = ({ sentiment }, alarms) => {
  const words = alarms.get('churn')
  if (words === undefined) return []
  const confidence = sentiment === 'negative' || sentiment === 'mixed' ? 0.75 : 0.5
  return [recommendation('retain', confidence, `The customer may leave ("${words}")`)]
}

const thank: Recommend = ({ score, emotions }) => {
  if (score <= DELIGHTED_ABOVE) return []
  const isGrateful = emotions.includes('gratitude') || emotions.includes('satisfaction') || emotions.includes('joy')
  return isGrateful ? [recommendation('thank', 0.7, `The customer shows ${emotions[0]}`)] : []
}

const followUp: Recommend = ({ sentiment, emotions }) => {
  if (sentiment === 'mixed') return [recommendation('follow_up', 0.6, 'Praise and criticism in one message')]
  const [strongest] = emotions
  const isOpen = strongest === 'worry' || strongest === 'confusion'
  return isOpen && sentiment !== 'positive'
    ? [recommendation('follow_up', 0.55, `The customer shows ${strongest}`)]
    : []
}

const OTHERS: readonly Recommend[] = [prioritize, retain, thank, followUp]

function recommendation(
  type: ActionRecommendation['type'],
  confidence: number,
  reasoning: string,
): ActionRecommendation {
  return { type, confidence: Math.round(confidence * 100) / 100, reasoning }
}
