import { DEFAULT_THRESHOLDS } from '../sentiment/label.ts'
import { BOTH_SIDES } from './lexicon-features.ts'
import type { SentimentModel } from './mood-model.ts'
import { chanceOf, type MoodReading, mixedFeatures, weighed } from './mood-reading.ts'
import type { Poles } from './poles.ts'

/** Takes a rating, -1 to 1, to the score's scale. */
const GAIN = 0.49
/** People never agree on the ends, so no rating comes near them: what lies beyond this counts more. */
const STRONG = 0.45
const STRONG_GAIN = 0.8
/** Scores have two decimals: the nearest ones on either side of a threshold. */
const STEP = 0.01
const MIDDLE = 0.5
const { negativeBelow, positiveAbove } = DEFAULT_THRESHOLDS

/**
 * The score of a text: how people would rate it, kept on the side of the thresholds (C-08) where the poles put it. Of
 * two decimals.
 */
export function scoreOf({ rating }: MoodReading, poles: Poles): number {
  const size = GAIN * Math.min(STRONG, Math.abs(rating)) + STRONG_GAIN * Math.max(0, Math.abs(rating) - STRONG)
  const rated = MIDDLE + Math.sign(rating) * size
  const [lowest, highest] = zoneOf(poles)
  return Math.round(Math.max(lowest, Math.min(highest, rated)) * 100) / 100
}

function zoneOf({ negative, positive }: Poles): readonly [lowest: number, highest: number] {
  if (negative > 0 && negative > positive) return [0, negativeBelow - STEP]
  if (positive > 0) return [positiveAbove + STEP, 1]
  return negative > positive ? [negativeBelow, MIDDLE] : [MIDDLE, positiveAbove]
}

/** The chance, above a half where the model says so and both sides show, that a text holds praise and criticism. */
export function chanceOfMixed(model: SentimentModel, reading: MoodReading): number {
  const { best, worst } = reading.clauses
  const chance = chanceOf(weighed(mixedFeatures(reading), model.calibration.mixed))
  const showsBoth = reading.lexicon[BOTH_SIDES] === 1 || (best > 0 && worst < 0)
  return showsBoth ? chance : Math.min(chance, MIDDLE)
}

/** The chances of negative, neutral and positive. */
export function chancesOf({ negative, positive }: Poles): readonly [number, number, number] {
  const highest = Math.max(0, negative, positive)
  const [down, flat, up] = [Math.exp(negative - highest), Math.exp(-highest), Math.exp(positive - highest)]
  const all = down + flat + up
  return [down / all, flat / all, up / all]
}
