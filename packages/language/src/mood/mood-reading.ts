import type { Impression } from '../sentiment/impression.ts'
import type { Token } from '../text/tokens.ts'
import { type Clauses, clausesOf } from './clauses.ts'
import { lexiconFeatures } from './lexicon-features.ts'
import { moodFeatures, WORDS_READ } from './mood-features.ts'
import { OUTPUTS, type SentimentModel } from './mood-model.ts'
import { outputsOf, type Sums, sumsOf } from './network.ts'

/** What a model sees in a text before any threshold. */
export interface MoodReading {
  readonly lexicon: Float32Array
  readonly sums: Sums
  readonly outputs: Float64Array
  /** Chances that the text is in the style of a forum's comment, of a tweet, of a review; else it's a customer's message. */
  readonly comment: number
  readonly tweet: number
  readonly review: number
  readonly clauses: Clauses
}

const TWEET = OUTPUTS.indexOf('tweet')
const REVIEW = OUTPUTS.indexOf('review')
const MESSAGE = OUTPUTS.indexOf('message')
const MIXED = OUTPUTS.indexOf('mixed')

export function readMood(
  model: SentimentModel,
  text: string,
  tokens: readonly Token[],
  found: readonly Impression[],
): MoodReading {
  const read = tokens.length > WORDS_READ ? tokens.slice(0, WORDS_READ) : tokens
  const lexicon = lexiconFeatures(text, tokens.length, found)
  const sums = sumsOf(model, moodFeatures(text, read), lexicon, read.length)
  const outputs = outputsOf(model, sums.whole)
  const tweet = Math.exp(outputs[TWEET] ?? 0)
  const review = Math.exp(outputs[REVIEW] ?? 0)
  const all = 1 + tweet + review + Math.exp(outputs[MESSAGE] ?? 0)
  return {
    lexicon,
    sums,
    outputs,
    comment: 1 / all,
    tweet: tweet / all,
    review: review / all,
    clauses: clausesOf(model, text, read, sums),
  }
}

/** Log-odds of both poles against neutral. */
export interface Poles {
  readonly negative: number
  readonly positive: number
}

export function polesOf({ calibration }: SentimentModel, { outputs, comment, tweet }: MoodReading): Poles {
  const offset = ([inComments = 0, inTweets = 0]: readonly number[]) => comment * inComments + tweet * inTweets
  return {
    negative: (outputs[0] ?? 0) + offset(calibration.negative),
    positive: (outputs[1] ?? 0) + offset(calibration.positive),
  }
}

/** What the mean rating of people is told from. */
export function ratingFeatures({ lexicon, outputs, tweet, clauses }: MoodReading): readonly number[] {
  const [negative = 0, positive = 0] = outputs
  return [
    ...lexicon,
    Math.tanh(positive / 2),
    Math.tanh(negative / 2),
    Math.tanh((positive - negative) / 3),
    chanceOf(positive),
    chanceOf(negative),
    (positive - negative) / 4,
    tweet,
    Math.tanh(clauses.best / 3),
    Math.tanh(clauses.worst / 3),
  ]
}

/** What "mixed" is told from. */
export function mixedFeatures({ lexicon, outputs, tweet, review, clauses }: MoodReading): readonly number[] {
  const [negative = 0, positive = 0] = outputs
  const best = Math.tanh(clauses.best / 3)
  const worst = Math.tanh(-clauses.worst / 3)
  return [
    ...lexicon,
    (outputs[MIXED] ?? 0) / 2,
    best,
    worst,
    Math.min(best, worst),
    best * worst,
    Math.tanh(Math.min(positive, negative) / 2),
    Math.tanh((positive - negative) / 3),
    Math.abs(Math.tanh((positive - negative) / 3)),
    tweet,
    review,
  ]
}

/** The sum of the features' weights. */
export function weighed(features: readonly number[], weights: readonly number[]): number {
  return features.reduce((sum, feature, place) => sum + feature * (weights[place] ?? 0), 0)
}

/** The chance that log-odds stand for. */
export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
