import { chanceOf, EMOTIONS, FAMILY_PLACES, OUTPUTS, STYLES } from '@customer-service/language/training'
import type { Lesson } from './lesson.ts'
import { FIRST_FAMILY } from './network-trainer.ts'

const [NEGATIVE, POSITIVE, FIRST_OF_STYLE, MIXED] = [0, 1, 2, OUTPUTS.indexOf('mixed')]
/** Outputs of the styles in their order; the first style, "comment", is the zero. */
const FIRST_STYLE = OUTPUTS.indexOf('tweet') - 1
/** Complaints are rarer than praise in the sets and more important to customer service. */
const COMPLAINT_WEIGHT = 1.5
const STYLE_WEIGHT = 0.5
const MIXED_WEIGHT = 1
/** Only the restaurant sentences were judged for it. */
const MIXED_WEIGHT_IN_REVIEWS = 3

/** What each set calls neutral differs: the difference is learned apart, and left out of the shipped model. */
export type StyleBiases = Float64Array

export function newStyleBiases(): StyleBiases {
  return new Float64Array(STYLES.length * 2)
}

/** Fills `errors`, wanted minus given, for the outputs that a lesson speaks of; 0 for the others. Moves the biases. */
export function fillErrors(
  errors: Float64Array,
  outputs: Float64Array,
  lesson: Lesson,
  biases: StyleBiases,
  rate: number,
): void {
  errors.fill(0)
  if (lesson.mood !== undefined) poleErrors(errors, outputs, lesson, biases, rate)
  styleErrors(errors, outputs, lesson)
  if (lesson.isMixed !== undefined) {
    const counts = lesson.style === 'review' ? MIXED_WEIGHT_IN_REVIEWS : MIXED_WEIGHT
    errors[MIXED] = counts * (Number(lesson.isMixed) - chanceOf(outputs[MIXED] ?? 0))
  }
  if (lesson.emotions) {
    const isThere = EMOTIONS.map((emotion) => lesson.emotions?.includes(emotion) === true)
    const wanted = [...FAMILY_PLACES.map((places) => places.some((place) => isThere[place])), ...isThere]
    wanted.forEach((is, place) => {
      errors[FIRST_FAMILY + place] = Number(is) - chanceOf(outputs[FIRST_FAMILY + place] ?? 0)
    })
  }
}

function poleErrors(
  errors: Float64Array,
  outputs: Float64Array,
  { style, mood, isPolar, weight }: Lesson,
  biases: StyleBiases,
  rate: number,
): void {
  const at = STYLES.indexOf(style) * 2
  const [down, up] = [FIRST_OF_STYLE + at, FIRST_OF_STYLE + at + 1]
  const negative = Math.exp((outputs[NEGATIVE] ?? 0) + (outputs[down] ?? 0) + (biases[at] ?? 0))
  const positive = Math.exp((outputs[POSITIVE] ?? 0) + (outputs[up] ?? 0) + (biases[at + 1] ?? 0))
  const all = negative + positive + (isPolar ? 0 : 1)
  const counts = weight * (!isPolar && mood === 'negative' ? COMPLAINT_WEIGHT : 1)
  errors[NEGATIVE] = counts * (Number(mood === 'negative') - negative / all)
  errors[POSITIVE] = counts * (Number(mood === 'positive') - positive / all)
  errors[down] = errors[NEGATIVE] ?? 0
  errors[up] = errors[POSITIVE] ?? 0
  biases[at] = (biases[at] ?? 0) + rate * (errors[NEGATIVE] ?? 0)
  biases[at + 1] = (biases[at + 1] ?? 0) + rate * (errors[POSITIVE] ?? 0)
}

function styleErrors(errors: Float64Array, outputs: Float64Array, { style }: Lesson): void {
  const odds = STYLES.map((_, place) => (place === 0 ? 1 : Math.exp(outputs[FIRST_STYLE + place] ?? 0)))
  const all = odds.reduce((sum, one) => sum + one, 0)
  for (let place = 1; place < STYLES.length; place++) {
    errors[FIRST_STYLE + place] = STYLE_WEIGHT * (Number(style === STYLES[place]) - (odds[place] ?? 0) / all)
  }
}
