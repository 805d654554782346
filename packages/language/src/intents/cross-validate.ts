import { fit } from './fit.ts'
import type { Lesson } from './lessons.ts'
import { sumsOf } from './sums.ts'
import { vectorOf } from './vector.ts'

/** What a model said of an example that it wasn't trained on. */
export interface Trial {
  readonly lesson: Lesson
  readonly sums: Float64Array
}

/** Larger sets are halved instead of cut in three: training them takes longest, and half of them is plenty. */
const LARGE = 5_000
const FEWEST = 10

/** Trains on parts of the lessons and tries the rest, so that each is tried once. Nothing when there are too few. */
export function crossValidate(lessons: readonly Lesson[], classes: number): readonly Trial[] {
  if (lessons.length < FEWEST) return []
  const folds = lessons.length > LARGE ? 2 : 3
  return Array.from({ length: folds }, (_, fold) => {
    const model = fit(
      lessons.filter((_lesson, place) => place % folds !== fold),
      classes,
    )
    return lessons
      .filter((_lesson, place) => place % folds === fold)
      .map((lesson) => ({ lesson, sums: sumsOf(model, vectorOf(lesson.grams, model.rarity)) }))
  }).flat()
}
