import { loadSentimentModel } from '@customer-service/language'
import { type Calibration, packSentimentModel, spellerOf } from '@customer-service/language/training'
import { calibrated } from './calibrate.ts'
import { lessonsOf, ratedTweets } from './lessons.ts'
import { quantised } from './quantised.ts'
import { type NetworkOptions, trainNetwork } from './train-network.ts'
import { vocabularyOf } from './vocabulary.ts'
import { wordRatings } from './word-ratings.ts'

const OPTIONS: NetworkOptions = {
  hidden: 16,
  rows: 2 ** 17,
  knownBits: 2 ** 22,
  least: 6,
  rounds: 2,
  rates: { hidden: 0.03, poles: 0.03, emotions: 0.15 },
  pulls: { hidden: 0.003, poles: 0.003, emotions: 0.03 },
  noisePercent: 30,
}
const UNCALIBRATED: Calibration = { negative: [], positive: [], rating: [], mixed: [], emotions: [], families: [] }

/** The packed model of mood and emotions. The same data gives the same bytes. */
export function trainSentiment(folder: string, log: (line: string) => void): Uint8Array {
  const lessons = lessonsOf(folder, 'train')
  log(`${lessons.length} texts to learn from`)
  const ratings = wordRatings()
  const vocabulary = vocabularyOf(lessons, ratings.keys())
  const words = { ratings, vocabulary, speller: spellerOf(vocabulary) }
  const { trainer, known } = trainNetwork(lessons, words, OPTIONS, (round) => log(`round ${round} done`))
  const uncalibrated = { ...quantised(trainer), known, ...words, calibration: UNCALIBRATED }
  const model = loadSentimentModel(packSentimentModel(uncalibrated))
  const calibration = calibrated(model, lessonsOf(folder, 'calibrate'), ratedTweets(folder, 'calibrate'))
  return packSentimentModel({ ...model, calibration })
}
