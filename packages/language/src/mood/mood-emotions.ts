import { EMOTIONS, type Emotion } from '../emotions/emotion.ts'
import { FAMILY_PLACES } from './families.ts'
import { OUTPUTS, type SentimentModel } from './mood-model.ts'
import { chanceOf, type MoodReading } from './mood-reading.ts'

const FIRST = OUTPUTS.length - EMOTIONS.length
const FIRST_FAMILY = FIRST - FAMILY_PLACES.length
const PLACES: readonly number[] = EMOTIONS.map((_, place) => place)
/** How many emotions an answer names. */
export const MOST_EMOTIONS = 3

/**
 * The emotions whose chance reaches their threshold, strongest first, at most three. A family that reaches its own is
 * named by its strongest emotion at least; where nothing is reached, the nearest to its threshold stands. Of frustration
 * and anger, which differ in degree, only the stronger is named.
 */
export function namedEmotions(model: SentimentModel, reading: MoodReading): readonly Emotion[] {
  const strengths = strengthsOf(model, reading)
  const named = PLACES.filter((place) => (strengths[place] ?? 0) >= 1)
  FAMILY_PLACES.forEach((places, family) => {
    const isReached = chanceOf(reading.outputs[FIRST_FAMILY + family] ?? 0) >= (model.calibration.families[family] ?? 1)
    if (isReached && !places.some((place) => named.includes(place))) named.push(highest(strengths, places))
  })
  if (named.length === 0) named.push(highest(strengths, PLACES))
  const ranked = named.sort((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0))
  return withoutLesserDegree(ranked.flatMap((place) => EMOTIONS[place] ?? [])).slice(0, MOST_EMOTIONS)
}

/** The strongest of the emotions that fit. */
export function strongestEmotion(
  model: SentimentModel,
  reading: MoodReading,
  fits: (emotion: Emotion) => boolean,
): Emotion {
  const places = EMOTIONS.flatMap((emotion, place) => (fits(emotion) ? [place] : []))
  return EMOTIONS[highest(strengthsOf(model, reading), places)] ?? 'neutral'
}

/** Chances beside their thresholds. */
function strengthsOf({ calibration }: SentimentModel, { outputs }: MoodReading): readonly number[] {
  return EMOTIONS.map((_, place) => chanceOf(outputs[FIRST + place] ?? 0) / (calibration.emotions[place] ?? 1))
}

function highest(strengths: readonly number[], places: readonly number[]): number {
  return places.reduce((best, place) => ((strengths[place] ?? 0) > (strengths[best] ?? 0) ? place : best))
}

/** Emotions that differ in degree only. */
export const DEGREES: ReadonlySet<Emotion> = new Set(['frustration', 'anger'])

function withoutLesserDegree(ranked: readonly Emotion[]): readonly Emotion[] {
  const [, lesser] = ranked.filter((emotion) => DEGREES.has(emotion))
  return ranked.filter((emotion) => emotion !== lesser)
}
