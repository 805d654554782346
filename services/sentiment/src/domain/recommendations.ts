import type { ActionRecommendation } from '@customer-service/contracts/sentiment'
import type { Reading } from '../engines/sentiment-engine.ts'
import { type Alarm, alarmsIn } from './alarm-words.ts'
import { topicOf } from './topic.ts'

type Recommend = (reading: Reading, alarms: ReadonlyMap<Alarm, string>, escalateBelow: number) => ActionRecommendation[]

const VERY_STRONG_BELOW = 0.2
const URGENT_BELOW = 0.15
const DELIGHTED_ABOVE = 0.7

/** What to do about a message, surest first, each with its reason. May be empty. */
export function recommendations(
  text: string,
  reading: Reading,
  escalateBelow: number,
): readonly ActionRecommendation[] {
  const alarms = alarmsIn(text)
  const escalation = escalate(reading, alarms, escalateBelow)
  const others = OTHERS.flatMap((recommend) => recommend(reading, alarms, escalateBelow))
  const all =
    escalation.length > 0 ? [...escalation, ...others] : [...apologize(reading, alarms, escalateBelow), ...others]
  return all.toSorted((a, b) => b.confidence - a.confidence)
}

const escalate: Recommend = (reading, alarms, escalateBelow) => {
  for (const alarm of ['safety', 'legal', 'fraud'] as const) {
    const phrase = alarms.get(alarm)
    if (phrase !== undefined && reading.sentiment !== 'positive') {
      return [recommendation('escalate', 0.9, `The message speaks of ${GRAVE[alarm]} ("${phrase}")`)]
    }
  }
  if (reading.score < escalateBelow && reading.sentiment !== 'mixed') {
    const confidence = 0.5 + (escalateBelow - reading.score) / escalateBelow
    return [recommendation('escalate', Math.min(0.95, confidence), moodReason(reading))]
  }
  const asked = alarms.get('person')
  if (asked === undefined || reading.sentiment !== 'negative') return []
  return [recommendation('escalate', 0.8, `An unhappy customer asks for a person ("${asked}")`)]
}

const GRAVE = { safety: 'danger to a person', legal: 'legal steps', fraud: 'fraud' } as const

function moodReason({ score, emotions, keywords }: Reading): string {
  const strength = score < VERY_STRONG_BELOW ? 'Very strong' : 'Strong'
  const topic = topicOf(keywords)
  const feelings = emotions.includes('neutral') ? '' : ` with ${emotions[0]}`
  return `${strength} negative sentiment${feelings}${topic === undefined ? '' : ` about ${topic}`}`
}

const apologize: Recommend = (reading) => {
  if (reading.sentiment !== 'negative') return []
  const topic = topicOf(reading.keywords)
  return [
    recommendation('apologize', 0.6, `The customer shows ${reading.emotions[0]}${topic ? ` about ${topic}` : ''}`),
  ]
}

const prioritize: Recommend = ({ score }, alarms) => {
  const phrase = alarms.get('urgency')
  if (phrase !== undefined) return [recommendation('prioritize', 0.7, `The customer asks for haste ("${phrase}")`)]
  return score < URGENT_BELOW ? [recommendation('prioritize', 0.6, 'The mood could hardly be worse')] : []
}

const retain: Recommend = ({ sentiment }, alarms) => {
  const phrase = alarms.get('churn')
  if (phrase === undefined) return []
  const confidence = sentiment === 'negative' || sentiment === 'mixed' ? 0.75 : 0.5
  return [recommendation('retain', confidence, `The customer may leave ("${phrase}")`)]
}

const thank: Recommend = ({ score, emotions }) => {
  if (score <= DELIGHTED_ABOVE) return []
  const isGrateful = emotions.includes('gratitude') || emotions.includes('satisfaction') || emotions.includes('joy')
  return isGrateful ? [recommendation('thank', 0.7, `The customer shows ${emotions[0]}`)] : []
}

const followUp: Recommend = ({ sentiment, emotions }) => {
  if (sentiment === 'mixed') return [recommendation('follow_up', 0.6, 'Praise and criticism in one message')]
  const open = emotions.find((emotion) => emotion === 'worry' || emotion === 'confusion')
  return open && sentiment !== 'positive' ? [recommendation('follow_up', 0.55, `The customer shows ${open}`)] : []
}

const OTHERS: readonly Recommend[] = [prioritize, retain, thank, followUp]

function recommendation(
  type: ActionRecommendation['type'],
  confidence: number,
  reasoning: string,
): ActionRecommendation {
  return { type, confidence: Math.round(confidence * 100) / 100, reasoning }
}
