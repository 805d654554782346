import { type Part, partOfSmallSet, percentOf } from '../data/part.ts'
import { cell, type Row, readTable } from '../data/table.ts'
import { correctionLessons } from './correction-lessons.ts'
import { emotionsOfLabels } from './emotion-mapping.ts'
import type { Lesson, Mood } from './lesson.ts'
import { addressed, customerMessages } from './messages/customer-messages.ts'

/** Of the big sets' train parts, what the network doesn't see: thresholds are fitted on it. */
const CALIBRATE_PERCENT = 8
/** Of the restaurant sentences, the only ones about "mixed": a small set, so a larger part. */
const CALIBRATE_MIXED_PERCENT = 30
/** A rating nearer to the middle says too little of the side. */
const CLEAR_RATING = 0.4

/** All lessons of one part, from the public sets in a folder and our own messages. */
export function lessonsOf(folder: string, part: 'train' | 'calibrate'): readonly Lesson[] {
  const of = (percent: number) => (row: Row) =>
    (percentOf(cell(row, 'text')) < percent ? 'calibrate' : 'train') === part
  const big = of(CALIBRATE_PERCENT)
  const small = (row: Row) => partOfSmallSet(cell(row, 'text'), CALIBRATE_PERCENT) === part
  return [
    ...readTable(folder, 'semeval2017/train.tsv').filter(big).map(ofTweet),
    ...readTable(folder, 'goemotions/train.tsv').filter(big).map(ofComment),
    ...readTable(folder, 'uci-reviews/train.tsv').filter(small).map(ofReview),
    ...readTable(folder, 'vader-movies/train.tsv').filter(big).flatMap(ofRatedReview),
    ...readTable(folder, 'mams-mixed/train.tsv').filter(of(CALIBRATE_MIXED_PERCENT)).map(ofRestaurant),
    ...(part === 'train'
      ? [
          ...readTable(folder, 'banking77/train.tsv').map(ofMessage),
          ...customerMessages('train'),
          ...correctionLessons(folder),
        ]
      : []),
  ]
}

export interface RatedText {
  readonly text: string
  /** The mean of 20 people, -1 to 1. */
  readonly rating: number
}

/** The tweets that people rated. The network never sees them: the score is fitted on its calibration part. */
export function ratedTweets(folder: string, part: Part): readonly RatedText[] {
  return readTable(folder, 'vader-tweets/train.tsv')
    .filter((row) => partOfSmallSet(cell(row, 'text'), 100) === part)
    .map((row) => ({ text: cell(row, 'text'), rating: Number(cell(row, 'mean_rating')) / 4 }))
}

function ofTweet(row: Row): Lesson {
  return { text: cell(row, 'text'), style: 'tweet', ...moodOf(cell(row, 'label')), isPolar: false, weight: 1 }
}

function ofComment(row: Row): Lesson {
  const emotions = emotionsOfLabels(cell(row, 'emotions'))
  const polarity = cell(row, 'polarity')
  return {
    text: cell(row, 'text'),
    style: 'comment',
    ...moodOf(polarity),
    isPolar: false,
    weight: 1,
    emotions,
    isMixed: polarity === 'mixed',
  }
}

function ofReview(row: Row): Lesson {
  return { text: cell(row, 'text'), style: 'review', ...moodOf(cell(row, 'label')), isPolar: true, weight: 3 }
}

function ofRatedReview(row: Row): readonly Lesson[] {
  if (Math.abs(Number(cell(row, 'mean_rating'))) < CLEAR_RATING) return []
  return [{ ...ofReview(row), weight: 1 }]
}

function ofRestaurant(row: Row): Lesson {
  const label = cell(row, 'label')
  return {
    text: cell(row, 'text'),
    style: 'review',
    ...moodOf(label),
    isPolar: true,
    weight: 1,
    isMixed: label === 'mixed',
  }
}

/** Nobody judged the mood of these: they teach how customers write. */
function ofMessage(row: Row): Lesson {
  return { text: addressed(cell(row, 'text')), style: 'message', isPolar: false, weight: 1 }
}

function moodOf(label: string): { readonly mood?: Mood } {
  return label === 'negative' || label === 'neutral' || label === 'positive' ? { mood: label } : {}
}
