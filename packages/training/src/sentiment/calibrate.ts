import {
  type Calibration,
  chanceOf,
  EMOTIONS,
  FAMILY_PLACES,
  impressions,
  type MoodReading,
  meantTokens,
  mixedFeatures,
  namedEmotions,
  OUTPUTS,
  polesOf,
  rated,
  ratingFeatures,
  readMood,
  type SentimentModel,
  STYLES,
  type Style,
  tokenize,
} from '@customer-service/language/training'
import { accuracy, averageRecall, f1, mean } from '../metrics.ts'
import { emotionScores } from './emotion-scores.ts'
import type { Lesson } from './lesson.ts'
import type { RatedText } from './lessons.ts'
import { logistic, ridge } from './ridge.ts'

interface Read {
  readonly lesson: Lesson
  readonly reading: MoodReading
}

const RATING_PENALTY = 1
const MIXED_PENALTY = 1
/** The restaurant sentences are few beside the others. */
const RESTAURANT_WEIGHT = 10
const FURTHEST = 3
/** What an offset must gain, for each 1 of it, on a few thousand texts: else it is luck. */
const LARGE_OFFSET_COST = 0.004

/** Fits what stands between the network and its answers, on texts that the network hasn't seen. */
export function calibrated(
  model: SentimentModel,
  lessons: readonly Lesson[],
  ratedTexts: readonly RatedText[],
): Calibration {
  const reads = lessons.map((lesson) => ({ lesson, reading: read(model, lesson.text) }))
  const rating = ridge(
    ratedTexts.map(({ text }) => ratingFeatures(read(model, text))),
    ratedTexts.map(({ rating: wanted }) => wanted),
    RATING_PENALTY,
  )
  const scored = { ...model, calibration: { ...model.calibration, rating } }
  const ratedReads = reads.map(({ lesson, reading }) => ({ lesson, reading: rated(scored, reading) }))
  return rounded({
    ...offsets(model, ratedReads),
    rating,
    mixed: mixedWeights(reads),
    ...emotionThresholds(model, reads),
  })
}

function read(model: SentimentModel, text: string): MoodReading {
  const tokens = meantTokens(model, text, tokenize(text))
  return readMood(model, text, tokens, impressions(text, tokens, 'en'))
}

/** Offsets of the poles that serve the tweets' mean recall and the comments' accuracy best, together. */
function offsets(model: SentimentModel, reads: readonly Read[]): Pick<Calibration, 'negative' | 'positive'> {
  const judged = reads.filter(({ lesson }) => lesson.mood !== undefined && !lesson.isPolar)
  const tweets = judged.filter(({ lesson }) => lesson.style === 'tweet')
  const comments = judged.filter(({ lesson }) => lesson.style === 'comment')
  const wanted = (some: readonly Read[]) => some.map(({ lesson }) => lesson.mood ?? '')
  const merit = (fitted: readonly number[]) => {
    const trial = { ...model, calibration: { ...model.calibration, ...asOffsets(fitted) } }
    const labels = (some: readonly Read[]) => some.map(({ reading }) => labelOf(trial, reading))
    const gain = averageRecall(wanted(tweets), labels(tweets)) + accuracy(wanted(comments), labels(comments))
    return gain - LARGE_OFFSET_COST * fitted.reduce((sum, offset) => sum + Math.abs(offset), 0)
  }
  return asOffsets(climbed([0, 0, 0, 0], merit, [0.8, 0.4, 0.2, 0.1], 4))
}

const FITTED_STYLES: readonly Style[] = ['comment', 'tweet']

/** A pair of numbers for each fitted style; the other styles have no texts to fit on. */
function asOffsets(fitted: readonly number[]): Pick<Calibration, 'negative' | 'positive'> {
  const of = (pole: number) =>
    STYLES.map((style) => (FITTED_STYLES.includes(style) ? (fitted[2 * FITTED_STYLES.indexOf(style) + pole] ?? 0) : 0))
  return { negative: of(0), positive: of(1) }
}

function labelOf(model: SentimentModel, reading: MoodReading): string {
  const { negative, positive } = polesOf(model, reading)
  if (negative > 0 && negative > positive) return 'negative'
  return positive > 0 ? 'positive' : 'neutral'
}

/** Moves one number at a time as long as that helps. */
function climbed(
  start: readonly number[],
  merit: (numbers: readonly number[]) => number,
  steps: readonly number[],
  rounds: number,
): readonly number[] {
  let best = start
  let most = merit(best)
  for (const step of steps) {
    for (let round = 0; round < rounds; round++) {
      for (const place of best.keys()) {
        for (const change of [-step, step]) {
          const tried = best.with(place, (best[place] ?? 0) + change)
          if (Math.abs(tried[place] ?? 0) > FURTHEST) continue
          const found = merit(tried)
          if (found > most) [best, most] = [tried, found]
        }
      }
    }
  }
  return best
}

/** In reviews and messages the log-odds' zero is put where F1 is highest on the restaurant sentences. */
function mixedWeights(reads: readonly Read[]): readonly number[] {
  const judged = reads.filter(({ lesson }) => lesson.isMixed !== undefined || lesson.style === 'tweet')
  const rows = judged.map(({ reading }) => mixedFeatures(reading))
  const weights = judged.map(({ lesson }) => (lesson.style === 'review' ? RESTAURANT_WEIGHT : 1))
  const fitted = logistic(
    rows,
    judged.map(({ lesson }) => lesson.isMixed === true),
    weights,
    MIXED_PENALTY,
  )
  const restaurants = judged.flatMap(({ lesson }, place) => (lesson.style === 'review' ? [place] : []))
  const logOdds = restaurants.map((place) => rows[place]?.reduce((sum, value, i) => sum + value * (fitted[i] ?? 0), 0))
  const isMixed = restaurants.map((place) => judged[place]?.lesson.isMixed === true)
  const threshold = bestThreshold(
    isMixed,
    logOdds.map((odds = 0) => chanceOf(odds)),
  )
  return fitted.with(-1, (fitted.at(-1) ?? 0) - Math.log(threshold / (1 - threshold)))
}

/** First the best for each emotion and family alone, then moved to serve all three levels of emotions together. */
function emotionThresholds(model: SentimentModel, reads: readonly Read[]): Pick<Calibration, 'emotions' | 'families'> {
  const judged = reads.filter(({ lesson }) => lesson.emotions !== undefined)
  const wanted = judged.map(({ lesson }) => lesson.emotions ?? [])
  const first = OUTPUTS.length - EMOTIONS.length - FAMILY_PLACES.length
  const alone = [...FAMILY_PLACES, ...EMOTIONS.keys().map((place) => [place])].map((places, output) =>
    bestThreshold(
      wanted.map((emotions) => emotions.some((emotion) => places.includes(EMOTIONS.indexOf(emotion)))),
      judged.map(({ reading }) => chanceOf(reading.outputs[first + output] ?? 0)),
    ),
  )
  const thresholds = (changes: readonly number[]) => {
    const changed = alone.map((threshold, place) => threshold * Math.exp(changes[place] ?? 0))
    return { families: changed.slice(0, FAMILY_PLACES.length), emotions: changed.slice(FAMILY_PLACES.length) }
  }
  const merit = (changes: readonly number[]) => {
    const trial = { ...model, calibration: { ...model.calibration, ...thresholds(changes) } }
    const { closed, ekman, groups } = emotionScores(
      wanted,
      judged.map(({ reading }) => namedEmotions(trial, reading)),
    )
    return closed + ekman + groups
  }
  return thresholds(
    climbed(
      alone.map(() => 0),
      merit,
      [0.3, 0.15],
      2,
    ),
  )
}

const THRESHOLDS = Array.from({ length: 40 }, (_, step) => 0.06 + 0.02 * step)

/** The middle of the best stretch: a single peak on few texts is luck. */
function bestThreshold(wanted: readonly boolean[], chances: readonly number[]): number {
  const merits = THRESHOLDS.map((threshold) =>
    f1(
      wanted,
      chances.map((chance) => chance >= threshold),
    ),
  )
  const smooth = merits.map((_, step) => mean(merits.slice(Math.max(0, step - NEIGHBOURS), step + NEIGHBOURS + 1)))
  return THRESHOLDS[smooth.indexOf(Math.max(...smooth))] ?? 0.5
}

const NEIGHBOURS = 2

function rounded(calibration: Calibration): Calibration {
  const short = (numbers: readonly number[]) => numbers.map((number) => Number(number.toFixed(4)))
  const { negative, positive, rating, mixed, emotions, families } = calibration
  return {
    negative: short(negative),
    positive: short(positive),
    rating: short(rating),
    mixed: short(mixed),
    emotions: short(emotions),
    families: short(families),
  }
}
