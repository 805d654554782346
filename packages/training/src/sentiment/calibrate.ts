import {
  type Calibration,
  chanceOf,
  EMOTIONS,
  impressions,
  type MoodReading,
  mixedFeatures,
  namedEmotions,
  OUTPUTS,
  polesOf,
  ratingFeatures,
  readMood,
  type SentimentModel,
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
const FURTHEST = 2.5
/** What an offset must gain, for each 1 of it, on a few thousand texts: else it is luck. */
const LARGE_OFFSET_COST = 0.004

/** Fits what stands between the network and its answers, on texts that the network hasn't seen. */
export function calibrated(
  model: SentimentModel,
  lessons: readonly Lesson[],
  rated: readonly RatedText[],
): Calibration {
  const reads = lessons.map((lesson) => ({ lesson, reading: read(model, lesson.text) }))
  return rounded({
    ...offsets(model, reads),
    rating: ridge(
      rated.map(({ text }) => ratingFeatures(read(model, text))),
      rated.map(({ rating }) => rating),
      RATING_PENALTY,
    ),
    mixed: mixedWeights(reads),
    emotions: emotionThresholds(model, reads),
  })
}

function read(model: SentimentModel, text: string): MoodReading {
  const tokens = tokenize(text)
  return readMood(model, text, tokens, impressions(text, tokens, 'en'))
}

/** Offsets of the poles that serve the tweets' mean recall and the comments' accuracy best, together. */
function offsets(model: SentimentModel, reads: readonly Read[]): Pick<Calibration, 'negative' | 'positive'> {
  const judged = reads.filter(({ lesson }) => lesson.mood !== undefined && !lesson.isPolar)
  const tweets = judged.filter(({ lesson }) => lesson.style === 'tweet')
  const comments = judged.filter(({ lesson }) => lesson.style === 'comment')
  const merit = (fitted: readonly number[]) => {
    const trial = { ...model, calibration: { ...model.calibration, ...asOffsets(fitted) } }
    const labels = (some: readonly Read[]) => some.map(({ reading }) => labelOf(trial, reading))
    const wanted = (some: readonly Read[]) => some.map(({ lesson }) => lesson.mood ?? '')
    const gain = averageRecall(wanted(tweets), labels(tweets)) + accuracy(wanted(comments), labels(comments))
    return gain - LARGE_OFFSET_COST * fitted.reduce((sum, offset) => sum + Math.abs(offset), 0)
  }
  return asOffsets(climbed([0, 0, 0, 0], merit, [0.8, 0.4, 0.2, 0.1], 4))
}

function asOffsets([negative = 0, positive = 0, negativeInTweets = 0, positiveInTweets = 0]: readonly number[]) {
  return { negative: [negative, negativeInTweets], positive: [positive, positiveInTweets] }
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

/** The log-odds' zero is put where F1 is highest on the restaurant sentences; other sets teach what isn't mixed. */
function mixedWeights(reads: readonly Read[]): readonly number[] {
  const judged = reads.filter(({ lesson }) => lesson.isMixed !== undefined || lesson.style === 'tweet')
  const rows = judged.map(({ reading }) => mixedFeatures(reading))
  const weights = judged.map(({ lesson }) => (lesson.style === 'review' ? 3 : 1))
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
  return fitted.with(0, (fitted[0] ?? 0) - Math.log(threshold / (1 - threshold)))
}

/** First the best for each emotion alone, then moved to serve all three levels of emotions together. */
function emotionThresholds(model: SentimentModel, reads: readonly Read[]): readonly number[] {
  const judged = reads.filter(({ lesson }) => lesson.emotions !== undefined)
  const wanted = judged.map(({ lesson }) => lesson.emotions ?? [])
  const alone = EMOTIONS.map((emotion, place) => {
    const output = OUTPUTS.length - EMOTIONS.length + place
    return bestThreshold(
      wanted.map((emotions) => emotions.includes(emotion)),
      judged.map(({ reading }) => chanceOf(reading.outputs[output] ?? 0)),
    )
  })
  const merit = (changes: readonly number[]) => {
    const emotions = alone.map((threshold, place) => threshold * Math.exp(changes[place] ?? 0))
    const trial = { ...model, calibration: { ...model.calibration, emotions } }
    const { closed, ekman, groups } = emotionScores(
      wanted,
      judged.map(({ reading }) => namedEmotions(trial, reading)),
    )
    return closed + ekman + groups
  }
  const changes = climbed(
    alone.map(() => 0),
    merit,
    [0.3, 0.15],
    2,
  )
  return alone.map((threshold, place) => threshold * Math.exp(changes[place] ?? 0))
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
  const { negative, positive, rating, mixed, emotions } = calibration
  return {
    negative: short(negative),
    positive: short(positive),
    rating: short(rating),
    mixed: short(mixed),
    emotions: short(emotions),
  }
}
