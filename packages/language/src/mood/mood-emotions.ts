import { EMOTIONS, type Emotion } from '../emotions/emotion.ts'
import { OUTPUTS, type SentimentModel } from './mood-model.ts'
import { chanceOf, type MoodReading } from './mood-reading.ts'

const FIRST = OUTPUTS.length - EMOTIONS.length
/** How many emotions an answer names. */
export const MOST_EMOTIONS = 3

/**
 * The emotions whose chance reaches their threshold, strongest first, at most three; else the nearest to it. Of
 * frustration and anger, which differ in degree, only the stronger is named.
 */
export function namedEmotions({ calibration }: SentimentModel, { outputs }: MoodReading): readonly Emotion[] {
  const ranked = EMOTIONS.map((emotion, place) => ({
    emotion,
    strength: chanceOf(outputs[FIRST + place] ?? 0) / (calibration.emotions[place] ?? 1),
  })).sort((a, b) => b.strength - a.strength)
  const named = ranked.filter(({ strength }) => strength >= 1).map(({ emotion }) => emotion)
  const weaker = named.findLast((emotion) => DEGREES.has(emotion))
  const hasBoth = named.filter((emotion) => DEGREES.has(emotion)).length > 1
  const distinct = hasBoth ? named.filter((emotion) => emotion !== weaker) : named
  return distinct.length > 0 ? distinct.slice(0, MOST_EMOTIONS) : ranked.slice(0, 1).map(({ emotion }) => emotion)
}

const DEGREES: ReadonlySet<Emotion> = new Set(['frustration', 'anger'])
