import { readFileSync } from 'node:fs'
import { analyzeSentiment, loadSentimentModel, type Sentiment } from '@customer-service/language'
import * as vader from 'vader-sentiment'
import { openNlp } from '../peers/nlpjs.ts'
import type { Engine } from '../row.ts'

/** What an engine reads in a text. */
export interface Reading {
  readonly label: Sentiment['sentiment']
  /** The higher, the better the mood; above 0: rather good. */
  readonly score: number
  readonly emotions?: Sentiment['emotions']
}

export type Read = (text: string) => Reading | Promise<Reading>

/** As its authors advise: neutral between -0.05 and 0.05. */
const VADER_THRESHOLD = 0.05

export async function openReaders(): Promise<readonly (readonly [Engine, Read])[]> {
  const model = loadSentimentModel(
    readFileSync(new URL(import.meta.resolve('@customer-service/language/models/mood.bin'))),
  )
  const nlp = await openNlp()
  return [
    ['shipped', (text) => readingOf(analyzeSentiment(text, { model }))],
    ['lexicons', (text) => readingOf(analyzeSentiment(text))],
    ['VADER', readByVader],
    [
      'NLP.js',
      async (text) => {
        const { sentiment } = await nlp.getSentiment('en', text)
        return { label: sentiment.vote, score: sentiment.score }
      },
    ],
  ]
}

function readingOf({ sentiment, score, emotions }: Sentiment): Reading {
  return { label: sentiment, score: score - 0.5, emotions }
}

function readByVader(text: string): Reading {
  const { compound } = vader.SentimentIntensityAnalyzer.polarity_scores(text)
  const isNeutral = Math.abs(compound) < VADER_THRESHOLD
  return { label: isNeutral ? 'neutral' : compound > 0 ? 'positive' : 'negative', score: compound }
}
