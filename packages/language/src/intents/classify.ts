import { featuresOf } from './features.ts'
import type { IntentModel } from './intent-model.ts'
import { probabilitiesOf } from './linear.ts'

export interface RankedIntent {
  readonly intent: string
  /** 0 to 1. */
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
  const features = featuresOf(text)
  if (features.hashes.length === 0) return { ranked: [], outOfScope: true }
  const chances = probabilitiesOf(model, features)
  const ranked = model.intents
    .map((intent, place) => ({ intent, confidence: Math.round((chances[place] ?? 0) * 1e4) / 1e4 }))
    .sort((a, b) => b.confidence - a.confidence || (a.intent < b.intent ? -1 : 1))
    .slice(0, MOST)
  const best = ranked[0]?.confidence ?? 0
  const none = chances[model.intents.length] ?? 0
  return { ranked, outOfScope: best < model.threshold || none > best }
}
