import { hashOfPart } from '../hash.ts'
import { type Grams, gramsOf } from './grams.ts'

/** One message of an intent. */
export interface IntentExample {
  readonly text: string
  readonly intent: string
}

/** An example as training sees it. `target` is its class. */
export interface Lesson {
  readonly text: string
  readonly target: number
  readonly grams: Grams
}

export interface Lessons {
  /** In alphabetical order. */
  readonly intents: readonly string[]
  readonly hasNone: boolean
  readonly list: readonly Lesson[]
}

/** Examples in an order that depends on them alone, whatever order they came in. Those without a word are left out. */
export function lessonsOf(examples: readonly IntentExample[], outOfScope: readonly string[]): Lessons {
  const intents = [...new Set(examples.map(({ intent }) => intent))].sort()
  const places = new Map(intents.map((intent, place) => [intent, place]))
  const list = [
    ...examples.map(({ text, intent }) => ({ text, target: places.get(intent) ?? 0 })),
    ...outOfScope.map((text) => ({ text, target: intents.length })),
  ]
    .map((lesson) => ({ ...lesson, order: hashOfPart(lesson.text, 0, lesson.text.length, 0) }))
    .sort((a, b) => a.target - b.target || a.order - b.order || (a.text < b.text ? -1 : 1))
    .map(({ text, target }) => ({ text, target, grams: gramsOf(text) }))
    .filter(({ grams }) => grams.hashes.length > 0)
  return { intents, hasNone: outOfScope.length > 0, list }
}
