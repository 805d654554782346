import { classify, trainIntents } from '@customer-service/language'
import { randomNumbers, shuffle } from '@customer-service/language/random'
import { openNlp } from '../peers/nlpjs.ts'
import type { Engine } from '../row.ts'
import type { IntentSet } from './intent-sets.ts'

/** What an engine takes a text for. */
export interface Guess {
  readonly intent: string
  readonly confidence: number
  readonly outOfScope: boolean
}

export type Guesser = (text: string) => Guess | Promise<Guess>
export type Learn = (set: IntentSet) => Guesser | Promise<Guesser>

export const LEARNERS: readonly (readonly [Engine, Learn])[] = [
  ['shipped', learnShipped],
  ['NLP.js', learnByNlp],
]

function learnShipped({ train, outside }: IntentSet): Guesser {
  const { model } = trainIntents(train, { outOfScope: outside.train })
  return (text) => {
    const { ranked, outOfScope } = classify(model, text)
    return { intent: ranked[0]?.intent ?? '', confidence: ranked[0]?.confidence ?? 0, outOfScope }
  }
}

/** The name that NLP.js itself gives to what it doesn't know. */
const NONE = 'None'

async function learnByNlp({ train, outside }: IntentSet): Promise<Guesser> {
  const nlp = await openNlp()
  // It learns far worse from examples that arrive intent by intent.
  const examples = [...train, ...outside.train.map((text) => ({ text, intent: NONE }))]
  shuffle(examples, randomNumbers(3))
  for (const { text, intent } of examples) nlp.addDocument('en', text, intent)
  await nlp.train()
  return async (text) => {
    const { intent, score } = await nlp.classify('en', text)
    return { intent, confidence: intent === NONE ? 0 : score, outOfScope: intent === NONE }
  }
}
