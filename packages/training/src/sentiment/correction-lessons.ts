import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EMOTIONS, type Emotion } from '@customer-service/language'
import type { Lesson, Mood } from './lesson.ts'

const FILE = 'corrections.jsonl'
/** People looked at these again, and they are of the very customers that the model will read. */
const WEIGHT = 10

interface Corrected {
  readonly text: string
  readonly label: Mood | 'mixed'
  readonly emotions?: readonly Emotion[]
  readonly corrected_at: string
}

/**
 * What people corrected, from `corrections.jsonl` in the data folder as the command `corrections` writes it; none when
 * there is no such file. Of several corrections of a text the last one counts. Throws naming a line that is wrong.
 */
export function correctionLessons(folder: string): readonly Lesson[] {
  const file = join(folder, FILE)
  if (!existsSync(file)) return []
  const byText = new Map<string, Corrected>()
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, place) => {
      if (line.trim() === '') return
      const corrected = parse(line, place + 1)
      const known = byText.get(corrected.text)
      if (!known || known.corrected_at <= corrected.corrected_at) byText.set(corrected.text, corrected)
    })
  return [...byText.values()].map(lessonOf)
}

function lessonOf({ text, label, emotions }: Corrected): Lesson {
  return {
    text,
    style: 'message',
    ...(label !== 'mixed' && { mood: label }),
    isPolar: false,
    weight: WEIGHT,
    isMixed: label === 'mixed',
    ...(emotions && { emotions }),
  }
}

function parse(line: string, number: number): Corrected {
  const value = jsonOf(line) as Partial<Record<keyof Corrected, unknown>> | undefined
  const { text, label, emotions, corrected_at } = value ?? {}
  const isRight =
    typeof text === 'string' && isLabel(label) && typeof corrected_at === 'string' && areEmotions(emotions)
  if (!isRight) throw new Error(`${FILE}, line ${number}: not a correction as \`corrections\` writes it`)
  return { text, label, ...(emotions && { emotions }), corrected_at }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const isLabel = (value: unknown): value is Corrected['label'] =>
  value === 'negative' || value === 'neutral' || value === 'positive' || value === 'mixed'

function areEmotions(value: unknown): value is readonly Emotion[] | undefined {
  return value === undefined || (Array.isArray(value) && value.every((one) => EMOTIONS.includes(one)))
}
