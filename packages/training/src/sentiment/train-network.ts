import {
  impressions,
  lexiconFeatures,
  type MoodFeatures,
  moodFeatures,
  tokenize,
} from '@customer-service/language/training'
import { withoutPunctuation, withTypos } from '../data/noise.ts'
import { randomNumbers, shuffle } from '../random.ts'
import { fillErrors, newStyleBiases } from './errors.ts'
import { knownFeatures } from './known-features.ts'
import type { Lesson } from './lesson.ts'
import { NetworkTrainer, type Rates } from './network-trainer.ts'

export interface NetworkOptions {
  readonly hidden: number
  readonly rows: number
  readonly knownBits: number
  /** Texts that must hold a feature for it to count. */
  readonly least: number
  readonly rounds: number
  readonly rates: Rates
  /** How strongly each step pulls weights back to 0. */
  readonly pulls: Rates
  /** Of every hundred texts, how many are seen as typed in haste. */
  readonly noisePercent: number
}

interface Seen {
  readonly features: MoodFeatures
  readonly lexicon: Float32Array
}

const SEED = 20_261_121
const TYPOS_PERCENT = 15
/** The rate falls to this part of itself by the last round. */
const FINAL_RATE = 0.2

export function trainNetwork(
  lessons: readonly Lesson[],
  options: NetworkOptions,
  afterRound: (trainer: NetworkTrainer, known: Uint8Array, round: number) => void = () => {},
): { readonly trainer: NetworkTrainer; readonly known: Uint8Array } {
  const random = randomNumbers(SEED)
  const plain = lessons.map(({ text }) => seen(text))
  const known = knownFeatures(
    plain.map(({ features }) => features),
    options.knownBits,
    options.least,
  )
  const trainer = new NetworkTrainer(options.hidden, options.rows, known, options.pulls, SEED)
  const biases = newStyleBiases()
  const errors = new Float64Array(trainer.outputs.length)
  const order = lessons.map((_, place) => place)
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, random)
    order.forEach((place, step) => {
      const lesson = lessons[place]
      if (!lesson) return
      const pace = 1 - (1 - FINAL_RATE) * ((round + step / order.length) / options.rounds)
      const rates = scaled(options.rates, pace)
      const noisy = random() * 100 < options.noisePercent ? seen(inHaste(lesson.text, random)) : plain[place]
      if (!noisy) return
      trainer.forward(noisy.features, noisy.lexicon)
      fillErrors(errors, trainer.outputs, lesson, biases, rates.poles)
      trainer.step(noisy.features, noisy.lexicon, errors, rates)
    })
    afterRound(trainer, known, round)
  }
  return { trainer, known }
}

function seen(text: string): Seen {
  const tokens = tokenize(text, 1_000)
  const { count, hashes, values, owners } = moodFeatures(text, tokens)
  return {
    features: { count, hashes: hashes.slice(0, count), values: values.slice(0, count), owners: owners.subarray(0, 0) },
    lexicon: lexiconFeatures(text, tokens.length, impressions(text, tokens, 'en')),
  }
}

function inHaste(text: string, random: () => number): string {
  const kind = random()
  if (kind < 0.5) return withTypos(text, TYPOS_PERCENT, random)
  return kind < 0.7 ? text.toLowerCase() : withoutPunctuation(text)
}

function scaled({ hidden, poles, emotions }: Rates, pace: number): Rates {
  return { hidden: hidden * pace, poles: poles * pace, emotions: emotions * pace }
}
