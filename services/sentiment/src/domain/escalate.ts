import type { Reading } from '../engines/sentiment-engine.ts'
import type { Alarm } from './alarm-phrases.ts'
import { isAsking } from './feelings.ts'
import { topicOf } from './topic.ts'

/** Why people should take over, and how sure that is. */
export interface Reason {
  readonly confidence: number
  readonly text: string
}

/** What is known beside the text itself. */
export interface Circumstances {
  readonly escalateBelow: number
  /** Negative messages of the conversation in a row, this one among them. */
  readonly negativesInARow: number
}

/** The words of the alarms that count in this mood. */
export type Alarms = ReadonlyMap<Alarm, string>

const VERY_STRONG_BELOW = 0.2
/** A question about a trouble sounds bad without being a complaint. */
const ASKING_BELOW = 0.25
const MANY_NEGATIVES = 3
/** The printed message (score 0.28) is escalated with the printed confidence of 0.75. */
const STEEPNESS = 1.25
const GRAVE = { safety: 'danger to a person', legal: 'legal steps', fraud: 'fraud' } as const

/** Reasons to hand over to people, surest first. */
export function reasonsToEscalate(reading: Reading, alarms: Alarms, circumstances: Circumstances): readonly Reason[] {
  return [
    ...grave(alarms),
    ...mood(reading, circumstances.escalateBelow),
    ...wishForPerson(reading, alarms),
    ...repeated(reading, circumstances.negativesInARow),
  ].sort((a, b) => b.confidence - a.confidence)
}

function grave(alarms: Alarms): readonly Reason[] {
  return (['safety', 'legal', 'fraud'] as const).flatMap((alarm) => {
    const words = alarms.get(alarm)
    return words === undefined ? [] : [{ confidence: 0.9, text: `The message speaks of ${GRAVE[alarm]} ("${words}")` }]
  })
}

function mood(reading: Reading, escalateBelow: number): readonly Reason[] {
  const isStrong = reading.score < (isAsking(reading.emotions) ? Math.min(ASKING_BELOW, escalateBelow) : escalateBelow)
  if (!isStrong || reading.sentiment === 'mixed') return []
  const confidence = Math.min(0.95, 0.5 + (STEEPNESS * (escalateBelow - reading.score)) / escalateBelow)
  const strength = reading.score < VERY_STRONG_BELOW ? 'Very strong' : 'Strong'
  const topic = topicOf(reading.keywords)
  const feelings = reading.emotions.includes('neutral') ? '' : ` with ${reading.emotions[0]}`
  return [
    { confidence, text: `${strength} negative sentiment${feelings}${topic === undefined ? '' : ` about ${topic}`}` },
  ]
}

function wishForPerson({ sentiment }: Reading, alarms: Alarms): readonly Reason[] {
  const words = alarms.get('person')
  if (words === undefined) return []
  return sentiment === 'negative'
    ? [{ confidence: 0.8, text: `An unhappy customer asks for a person ("${words}")` }]
    : [{ confidence: 0.7, text: `The customer asks for a person ("${words}")` }]
}

function repeated({ sentiment }: Reading, negativesInARow: number): readonly Reason[] {
  if (sentiment !== 'negative' || negativesInARow < MANY_NEGATIVES) return []
  return [{ confidence: 0.75, text: `${negativesInARow} unhappy messages in a row` }]
}
