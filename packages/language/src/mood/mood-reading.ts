import type { Impression } from '../sentiment/impression.ts'
import { impressions } from '../sentiment/impressions.ts'
import type { Token } from '../text/tokens.ts'
import { type Clauses, clausesOf } from './clauses.ts'
import { isKnown } from './known-features.ts'
import { LEXICON_FEATURES, lexiconFeatures, OWN_LEXICON_FEATURES } from './lexicon-features.ts'
import { WORDS_READ, wordHash } from './mood-features.ts'
import { OUTPUTS, type SentimentModel, STYLES } from './mood-model.ts'
import { outputsOf, type Sums, sumsOf } from './network.ts'
import { type Poles, poleReader, type StyleChances } from './poles.ts'
import { spelt } from './spelling.ts'

/** What a model sees in a text before any threshold. */
export interface MoodReading {
  readonly lexicon: Float32Array
  readonly sums: Sums
  readonly outputs: Float64Array
  readonly styles: StyleChances
  /** Reads the poles from sums, before the calibration. */
  readonly polesIn: (sums: Float64Array) => Poles
  readonly poles: Poles
  readonly clauses: Clauses
  /** How people would rate the text, -1 to 1. */
  readonly rating: number
}

const FIRST_STYLE = OUTPUTS.indexOf('tweet') - 1
const TWEET = STYLES.indexOf('tweet')
const REVIEW = STYLES.indexOf('review')
const MESSAGE = STYLES.indexOf('message')
const MIXED = OUTPUTS.indexOf('mixed')
/** Of a style. */
const UNLIKELY = 0.1

export function readMood(
  model: SentimentModel,
  text: string,
  tokens: readonly Token[],
  found: readonly Impression[],
): MoodReading {
  const read = tokens.length > WORDS_READ ? tokens.slice(0, WORDS_READ) : tokens
  const byRatings = impressions(text, tokens, 'en', (word) => model.ratings.get(word) ?? 0)
  const lexicon = lexiconFeatures(text, tokens.length, found, byRatings)
  const sums = sumsOf(model, text, read, lexicon)
  const outputs = outputsOf(model, sums.whole)
  const styles = styleChances(outputs)
  const polesIn = poleReader(model, styles)
  const clauses = clausesOf(model, text, read, sums, polesIn)
  return rated(model, { lexicon, sums, outputs, styles, polesIn, poles: polesIn(sums.whole), clauses })
}

/** Whether a text may be a customer's message. */
export function mayBeMessage({ styles }: MoodReading): boolean {
  return (styles[MESSAGE] ?? 0) > UNLIKELY
}

/** A reading with the rating that the model's calibration gives it. */
export function rated(model: SentimentModel, reading: Omit<MoodReading, 'rating'>): MoodReading {
  return { ...reading, rating: weighed(ratingFeatures(reading), model.calibration.rating) }
}

/** The words of a text as the model compares them: misspelt ones by what they were meant to be. */
export function meantTokens(model: SentimentModel, text: string, tokens: readonly Token[]): readonly Token[] {
  return spelt(text, tokens, (folded) => isKnown(model.known, wordHash(folded)), model.speller)
}

/** What the first style, the zero of its log-odds, and the others share. */
function styleChances(outputs: Float64Array): StyleChances {
  const odds = STYLES.map((_, place) => (place === 0 ? 1 : Math.exp(outputs[FIRST_STYLE + place] ?? 0)))
  const all = odds.reduce((sum, one) => sum + one, 0)
  return odds.map((one) => one / all)
}

/** The poles as the model answers: with the offsets of its calibration, and a nudge to where people would rate the text. */
export function polesOf({ calibration }: SentimentModel, { poles, styles, rating }: MoodReading): Poles {
  const nudge = Math.sign(rating) * Math.max(0, Math.abs(rating) - FAINT)
  return {
    negative: poles.negative + weighed(styles, calibration.negative) - nudge,
    positive: poles.positive + weighed(styles, calibration.positive) + nudge,
  }
}

/** A rating nearer to the middle says nothing of the side. */
const FAINT = 0.1

/** What the mean rating of people is told from. */
export function ratingFeatures({ lexicon, poles, styles, clauses }: Omit<MoodReading, 'rating'>): readonly number[] {
  const { negative, positive } = poles
  return [
    ...listOf(lexicon, LEXICON_FEATURES),
    Math.tanh(positive / 2),
    Math.tanh(negative / 2),
    Math.tanh((positive - negative) / 3),
    chanceOf(positive),
    chanceOf(negative),
    (positive - negative) / 4,
    styles[TWEET] ?? 0,
    Math.tanh(clauses.best / 3),
    Math.tanh(clauses.worst / 3),
  ]
}

/** What "mixed" is told from. The first is always 1, the last the chance of a style in which it was judged or may be. */
export function mixedFeatures({ lexicon, outputs, poles, styles, clauses }: MoodReading): readonly number[] {
  const { negative, positive } = poles
  const best = Math.tanh(clauses.best / 3)
  const worst = Math.tanh(-clauses.worst / 3)
  return [
    ...listOf(lexicon, OWN_LEXICON_FEATURES),
    2 * Math.tanh((outputs[MIXED] ?? 0) / 4),
    best,
    worst,
    Math.min(best, worst),
    best * worst,
    Math.tanh(Math.min(positive, negative) / 2),
    Math.tanh((positive - negative) / 3),
    Math.abs(Math.tanh((positive - negative) / 3)),
    styles[TWEET] ?? 0,
    (styles[REVIEW] ?? 0) + (styles[MESSAGE] ?? 0),
  ]
}

/** The first numbers: several times faster to spread than the typed array itself. */
function listOf(numbers: Float32Array, count: number): readonly number[] {
  const list: number[] = []
  for (let place = 0; place < count; place++) list.push(numbers[place] ?? 0)
  return list
}

/** The sum of the features' weights. */
export function weighed(features: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let place = 0; place < features.length; place++) sum += (features[place] ?? 0) * (weights[place] ?? 0)
  return sum
}

/** The chance that log-odds stand for. */
export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
