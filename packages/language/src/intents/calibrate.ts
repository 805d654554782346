import type { Trial } from './cross-validate.ts'
import { softmax } from './softmax.ts'

export interface Calibration {
  readonly sharpness: number
  readonly threshold: number
}

/** Share of the right answers that the threshold may lose, in order to reject what no intent is about. */
const LOST = 0.01
/** A guess less likely than this isn't worth acting on, however many right answers that loses. */
const LEAST_THRESHOLD = 0.3
const UNCALIBRATED: Calibration = { sharpness: 1, threshold: LEAST_THRESHOLD }
const SHARPNESSES = Array.from({ length: 49 }, (_, i) => 0.25 * 2 ** (i / 12))

/**
 * Makes the chances hold on examples that a model wasn't trained on, and sets the threshold by them alone: no example of
 * what is out of scope is needed.
 */
export function calibrate(trials: readonly Trial[], intents: number): Calibration {
  if (trials.length === 0) return UNCALIBRATED
  const costs = SHARPNESSES.map((sharpness) => costOf(trials, sharpness))
  const sharpness = SHARPNESSES[costs.indexOf(Math.min(...costs))] ?? 1
  return { sharpness, threshold: thresholdFor(trials, sharpness, intents) }
}

/** How surprised the model is by the right answers: their logarithmic loss. */
function costOf(trials: readonly Trial[], sharpness: number): number {
  let cost = 0
  for (const { lesson, sums } of trials) {
    const chance = softmax(sums.slice(), sharpness)[lesson.target] ?? 0
    cost -= Math.log(Math.max(chance, 1e-9))
  }
  return cost
}

function thresholdFor(trials: readonly Trial[], sharpness: number, intents: number): number {
  const right: number[] = []
  for (const { lesson, sums } of trials) {
    if (lesson.target === intents) continue
    const chances = softmax(sums.slice(), sharpness)
    const best = Math.max(...chances)
    if (chances[lesson.target] === best) right.push(best)
  }
  right.sort((a, b) => a - b)
  return Math.max(LEAST_THRESHOLD, right[Math.floor(right.length * LOST)] ?? 0)
}
