import { partOfSmallSet } from '@customer-service/training/part'
import { cell, type Row, readTable } from '@customer-service/training/table'

/** Texts with what people said of them, one list for each of the figures that are measured on it. */
export interface DevSets {
  readonly tweets: readonly Row[]
  readonly rated: readonly Row[]
  readonly reviews: readonly Row[]
  readonly comments: readonly Row[]
  readonly restaurants: readonly Row[]
}

export const SENTIMENT_FILES = {
  'semeval2017/dev.tsv': ['text', 'label'],
  'vader-tweets/train.tsv': ['text', 'mean_rating'],
  'uci-reviews/train.tsv': ['text', 'label'],
  'goemotions/dev.tsv': ['text', 'emotions', 'polarity'],
  'mams-mixed/dev.tsv': ['text', 'label'],
} as const

/** Sets without a dev part are measured on the fifth of their train part that training leaves out. */
export function readDevSets(folder: string): DevSets {
  const isDev = (row: Row) => partOfSmallSet(cell(row, 'text')) === 'dev'
  return {
    tweets: readTable(folder, 'semeval2017/dev.tsv'),
    rated: readTable(folder, 'vader-tweets/train.tsv').filter(isDev),
    reviews: readTable(folder, 'uci-reviews/train.tsv').filter(isDev),
    comments: readTable(folder, 'goemotions/dev.tsv'),
    restaurants: readTable(folder, 'mams-mixed/dev.tsv'),
  }
}

/** The texts as a person types them in haste. */
export function changedTexts(sets: DevSets, change: (text: string) => string): DevSets {
  const changed = (rows: readonly Row[]) => rows.map((row) => ({ ...row, text: change(cell(row, 'text')) }))
  return {
    tweets: changed(sets.tweets),
    rated: changed(sets.rated),
    reviews: changed(sets.reviews),
    comments: changed(sets.comments),
    restaurants: changed(sets.restaurants),
  }
}
