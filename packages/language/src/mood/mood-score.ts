import { DEFAULT_THRESHOLDS } from '../sentiment/label.ts'
import { BOTH_SIDES } from './lexicon-features.ts'
import type { SentimentModel } from './mood-model.ts'
import { chanceOf, type MoodReading, mixedFeatures, type Poles, ratingFeatures, weighed } from './mood-reading.ts'

/** Takes a rating, -1 to 1, to the score's scale; a little more than half, as people never agree on the ends. */
const GAIN = 0.53
/** Scores have two decimals: the nearest ones on either side of a threshold. */
const STEP = 0.01
const MIDDLE = 0.5
const { negativeBelow, positiveAbove } = DEFAULT_THRESHOLDS

/**
 * The score of a text: how people would rate it, kept on the side of the thresholds (C-08) where the poles put it. Of
 * two decimals.
 */
export function scoreOf(model: SentimentModel, reading: MoodReading, poles: Poles): number {
  const rated = MIDDLE + GAIN * weighed(ratingFeatures(reading), model.calibration.rating)
  const [lowest, highest] = zoneOf(poles)
  return Math.round(Math.max(lowest, Math.min(highest, rated)) * 100) / 100
}

function zoneOf({ negative, positive }: Poles): readonly [lowest: number, highest: number] {
  if (negative > 0 && negative > positive) return [0, negativeBelow - STEP]
  if (positive > 0) return [positiveAbove + STEP, 1]
  return negative > positive ? [negativeBelow, MIDDLE] : [MIDDLE, positiveAbove]
}

/** Log-odds that "mixed" loses where neither the lexicon nor the clauses show both sides. */
const ONE_SIDED = 0.5

/** The chance, above a half where the model says so, that a text holds praise and criticism both. */
export function chanceOfMixed(model: SentimentModel, reading: MoodReading): number {
  const { best, worst } = reading.clauses
  const hasBoth = reading.lexicon[BOTH_SIDES] === 1 || (best > 0 && worst < 0)
  return chanceOf(weighed(mixedFeatures(reading), model.calibration.mixed) - (hasBoth ? 0 : ONE_SIDED))
}

/** The chances of negative, neutral and positive. */
export function chancesOf({ negative, positive }: Poles): readonly [number, number, number] {
  const highest = Math.max(0, negative, positive)
  const [down, flat, up] = [Math.exp(negative - highest), Math.exp(-highest), Math.exp(positive - highest)]
  const all = down + flat + up
  return [down / all, flat / all, up / all]
}
