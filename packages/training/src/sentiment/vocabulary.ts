import { tokenize } from '@customer-service/language/training'
import type { Lesson } from './lesson.ts'

/** Rarer words are often misspelt themselves. */
const LEAST = 25
const PLAIN = /^[a-z']{5,20}$/

/** Words that misspelt ones may stand for: those that many lessons hold, the most frequent first, then those of mood. */
export function vocabularyOf(lessons: readonly Lesson[], words: Iterable<string>): readonly string[] {
  const counts = new Map<string, number>()
  for (const { text } of lessons) {
    for (const word of new Set(tokenize(text, 1_000).map(({ folded }) => folded))) {
      if (PLAIN.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const frequent = [...counts].filter(([, count]) => count >= LEAST).sort((a, b) => b[1] - a[1])
  return [...new Set([...frequent.map(([word]) => word), ...[...words].filter((word) => PLAIN.test(word))])]
}
