import { emotionsOfLabels } from '@customer-service/training/emotion-mapping'
import { emotionScores } from '@customer-service/training/emotion-scores'
import { accuracy, averageRecall, correlation, f1 } from '@customer-service/training/metrics'
import { cell, type Row } from '@customer-service/training/table'
import type { DevSets } from './dev-sets.ts'
import type { Read, Reading } from './readers.ts'

export const FIGURES = [
  { name: 'tweets', set: 'SemEval-2017 4A, dev', metric: 'AvgRec', goal: 0.66 },
  { name: 'ratedTweets', set: 'VADER tweets, own dev', metric: 'r', goal: 0.89 },
  { name: 'reviews', set: 'UCI reviews, own dev', metric: 'acc2', goal: 0.9 },
  { name: 'comments', set: 'GoEmotions polarity, dev', metric: 'acc3', goal: 0.74 },
  { name: 'mixed', set: 'MAMS, dev', metric: 'F1 of mixed', goal: 0.68 },
  { name: 'emotions', set: 'GoEmotions, API emotions, dev', metric: 'macro-F1 of 15', goal: 0.5 },
  { name: 'ekman', set: 'GoEmotions, Ekman, dev', metric: 'macro-F1 of 7', goal: 0.64 },
  { name: 'groups', set: 'GoEmotions, groups, dev', metric: 'macro-F1 of 4', goal: 0.69 },
] as const
export type Figure = (typeof FIGURES)[number]['name']

/** One engine's figures; those of emotions only where it names some. */
export async function figuresOf(sets: DevSets, read: Read): Promise<Partial<Readonly<Record<Figure, number>>>> {
  const readAll = async (rows: readonly Row[]): Promise<readonly Reading[]> => {
    const readings: Reading[] = []
    for (const row of rows) readings.push(await read(cell(row, 'text')))
    return readings
  }
  const threeWay = sets.comments.filter((row) => /^(?:negative|neutral|positive)$/.test(cell(row, 'polarity')))
  return {
    tweets: averageRecall(column(sets.tweets, 'label'), labels(await readAll(sets.tweets))),
    ratedTweets: correlation(
      column(sets.rated, 'mean_rating').map(Number),
      (await readAll(sets.rated)).map(({ score }) => score),
    ),
    reviews: accuracy(
      column(sets.reviews, 'label'),
      (await readAll(sets.reviews)).map(({ score }) => (score > 0 ? 'positive' : 'negative')),
    ),
    comments: accuracy(column(threeWay, 'polarity'), labels(await readAll(threeWay))),
    mixed: f1(
      column(sets.restaurants, 'label').map((label) => label === 'mixed'),
      labels(await readAll(sets.restaurants)).map((label) => label === 'mixed'),
    ),
    ...emotionFigures(sets.comments, await readAll(sets.comments)),
  }
}

function emotionFigures(rows: readonly Row[], readings: readonly Reading[]): Partial<Record<Figure, number>> {
  const given = readings.flatMap(({ emotions }) => (emotions ? [emotions] : []))
  if (given.length < rows.length) return {}
  const { closed, ekman, groups } = emotionScores(column(rows, 'emotions').map(emotionsOfLabels), given)
  return { emotions: closed, ekman, groups }
}

const column = (rows: readonly Row[], name: string) => rows.map((row) => cell(row, name))
const labels = (readings: readonly Reading[]) => readings.map(({ label }) => label)
