import { tokenize } from '../text/tokens.ts'
import { chancesOf } from './classify.ts'
import type { IntentModel } from './intent-model.ts'

const WORDS_TRIED = 12
const MOST = 3
/** Change of the log-odds that is worth naming. */
const LEAST_EFFECT = 0.2

/** The words of a text without which its likeliest intent would be less likely, most decisive first: at most three. */
export function decisiveWords(model: IntentModel, text: string): readonly string[] {
  const chances = chancesOf(model, text)
  if (chances === undefined) return []
  const inside = chances.subarray(0, model.intents.length)
  const confidence = Math.max(...inside)
  const place = inside.indexOf(confidence)
  const words = tokenize(text.slice(0, 2_000), 60).map((token) => token.text)
  return [...new Set(words.slice(0, WORDS_TRIED))]
    .map((word) => {
      const without = chancesOf(model, words.filter((other) => other !== word).join(' '))
      return { word, effect: logOdds(confidence) - logOdds(without?.[place] ?? 0) }
    })
    .filter(({ effect }) => effect >= LEAST_EFFECT)
    .sort((a, b) => b.effect - a.effect || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word)
}

function logOdds(chance: number): number {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, chance))
  return Math.log(kept / (1 - kept))
}
