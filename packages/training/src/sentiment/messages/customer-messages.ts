import { percentOf } from '../../data/part.ts'
import type { Lesson, Mood } from '../lesson.ts'
import { COMPLAINTS } from './complaints.ts'
import { expanded } from './expand.ts'
import { MIXED } from './mixed.ts'
import { PRAISE } from './praise.ts'
import { REQUESTS } from './requests.ts'

/** Our own messages are few, and nearest to what the platform reads. */
const WEIGHT = 3
/** Of every hundred lines, how many are shown to nothing and measure. */
const DEV_PERCENT = 12

/** What customers write, in our own words: the public sets hardly have any. */
export function customerMessages(part: 'train' | 'dev'): readonly Lesson[] {
  return [
    ...lessons(part, COMPLAINTS, 'negative'),
    ...lessons(part, REQUESTS, 'neutral'),
    ...lessons(part, PRAISE, 'positive'),
    ...lessons(part, MIXED),
  ]
}

function lessons(part: 'train' | 'dev', lines: string, mood?: Mood): readonly Lesson[] {
  return expanded(lines)
    .filter(([first = '']) => percentOf(first) < DEV_PERCENT === (part === 'dev'))
    .flat()
    .map((text) => ({
      text: addressed(text),
      style: 'message',
      ...(mood !== undefined && { mood }),
      isPolar: false,
      weight: WEIGHT,
      isMixed: mood === undefined,
    }))
}

/** Every other message as it stands in a public channel: with the company's name before it. */
export function addressed(text: string): string {
  return percentOf(text) % 2 === 0 ? `@Company ${text}` : text
}
