import { gramsOf } from './grams.ts'
import type { IntentModel } from './intent-model.ts'
import { softmax } from './softmax.ts'
import { sumsOf } from './sums.ts'
import { vectorOf } from './vector.ts'

export interface RankedIntent {
  readonly intent: string
  /** 0 to 1: near the chance that it is the right one. */
  readonly confidence: number
}

export interface Classification {
  /** The most likely intents, likeliest first: at most five. */
  readonly ranked: readonly RankedIntent[]
  /** No intent is likely enough. */
  readonly outOfScope: boolean
}

const MOST = 5

/** What a message wants, by a trained model. */
export function classify(model: IntentModel, text: string): Classification {
  const { intents, threshold } = model
  const chances = chancesOf(model, text)
  if (chances === undefined) return { ranked: [], outOfScope: true }
  const ranked = bestOf(chances, intents.length).map((k) => ({
    intent: intents[k] ?? '',
    confidence: Math.round((chances[k] ?? 0) * 1e4) / 1e4,
  }))
  const best = ranked[0]?.confidence ?? 0
  const none = chances[intents.length] ?? 0
  return { ranked, outOfScope: best < threshold || none > best }
}

/** The chance of each class; nothing for a text without words. */
export function chancesOf(model: IntentModel, text: string): Float64Array | undefined {
  const grams = gramsOf(text)
  if (grams.hashes.length === 0) return undefined
  return softmax(sumsOf(model, vectorOf(grams, model.rarity)), model.sharpness)
}

/** The classes with the highest chances, highest first; the alphabetical order decides between equals. */
function bestOf(chances: Float64Array, classes: number): readonly number[] {
  const best: number[] = []
  for (let k = 0; k < classes; k++) {
    const chance = chances[k] ?? 0
    let place = best.length
    while (place > 0 && (chances[best[place - 1] ?? 0] ?? 0) < chance) place--
    if (place >= MOST) continue
    best.splice(place, 0, k)
    if (best.length > MOST) best.pop()
  }
  return best
}
