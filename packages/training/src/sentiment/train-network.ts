import { randomNumbers, shuffle } from '@customer-service/language/random'
import {
  impressions,
  isKnown,
  lexiconFeatures,
  type MoodFeatures,
  moodFeatures,
  type Speller,
  spelt,
  tokenize,
  wordHash,
} from '@customer-service/language/training'
import { withoutPunctuation, withTypos } from '../data/noise.ts'
import { fillErrors, newStyleBiases } from './errors.ts'
import { knownFeatures } from './known-features.ts'
import type { Lesson } from './lesson.ts'
import { NetworkTrainer, type Rates, type Rows } from './network-trainer.ts'

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
  readonly features: Rows
  readonly lexicon: Float32Array
}

const SEED = 20_261_121
const TYPOS_PERCENT = 15
/** The rate falls to this part of itself by the last round. */
const FINAL_RATE = 0.2

/** The words that lessons are read with. */
export interface Words {
  /** How people rated them. */
  readonly ratings: ReadonlyMap<string, number>
  readonly speller: Speller
}

export function trainNetwork(
  lessons: readonly Lesson[],
  words: Words,
  options: NetworkOptions,
  afterRound: (rounds: number) => void = () => {},
): { readonly trainer: NetworkTrainer; readonly known: Uint8Array } {
  const random = randomNumbers(SEED)
  const known = knownFeatures(hashesOf(lessons), options.knownBits, options.least)
  const seen = (text: string) => seenAs(text, known, options.rows, words)
  const plain = lessons.map(({ text }) => seen(text))
  const trainer = new NetworkTrainer(options.hidden, options.rows, options.pulls, SEED)
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
    afterRound(round + 1)
  }
  return { trainer, known }
}

function* hashesOf(lessons: readonly Lesson[]): Iterable<MoodFeatures> {
  for (const { text } of lessons) yield moodFeatures(text, tokenize(text, WORDS_SEEN))
}

function seenAs(text: string, known: Uint8Array, rows: number, { ratings, speller }: Words): Seen {
  const tokens = spelt(text, tokenize(text, WORDS_SEEN), (word) => isKnown(known, wordHash(word)), speller)
  const found = impressions(text, tokens, 'en')
  const rated = impressions(text, tokens, 'en', (word) => ratings.get(word) ?? 0)
  return {
    features: rowsOf(moodFeatures(text, tokens), known, rows),
    lexicon: lexiconFeatures(text, tokens.length, found, rated),
  }
}

function rowsOf({ count, hashes, values }: MoodFeatures, known: Uint8Array, rows: number): Rows {
  const places = Array.from({ length: count }, (_, i) => i).filter((i) => isKnown(known, hashes[i] ?? 0))
  return {
    rows: Uint32Array.from(places, (i) => (hashes[i] ?? 0) % rows),
    values: Float32Array.from(places, (i) => values[i] ?? 0),
  }
}

const WORDS_SEEN = 1_000

function inHaste(text: string, random: () => number): string {
  const kind = random()
  if (kind < 0.5) return withTypos(text, TYPOS_PERCENT, random)
  return kind < 0.7 ? text.toLowerCase() : withoutPunctuation(text)
}

function scaled({ hidden, poles, emotions }: Rates, pace: number): Rates {
  return { hidden: hidden * pace, poles: poles * pace, emotions: emotions * pace }
}
