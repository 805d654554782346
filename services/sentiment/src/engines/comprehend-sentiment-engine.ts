import type { ComprehendClient, SentimentScore } from '@aws-sdk/client-comprehend'
import type { Clock, Log } from '@customer-service/core'
import type { SentimentLabel, Thresholds } from '@customer-service/language'
import { firstBytes } from './first-bytes.ts'
import type { Reading, SentimentEngine } from './sentiment-engine.ts'

export interface ComprehendOptions {
  readonly openClient: () => Promise<ComprehendClient>
  /** Answers for languages that Comprehend lacks, and when it fails; gives emotions, keywords and evidence always. */
  readonly fallback: SentimentEngine
  readonly thresholds: Thresholds
  readonly timeoutMs: number
  readonly now: Clock
  readonly log: Log
}

/** Languages of DetectSentiment. Turkish isn't one. */
const LANGUAGES = new Set(['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ja', 'ko', 'pt', 'zh'] as const)
type Language = typeof LANGUAGES extends Set<infer Code> ? Code : never
const MAX_BYTES = 5_000
/** After a failure the fallback answers alone for a while: a customer shouldn't wait for each timeout. */
const REST_MS = 30_000

/** Amazon Comprehend for the score and the label. */
export class ComprehendSentimentEngine implements SentimentEngine {
  readonly #options: ComprehendOptions
  #client: Promise<ComprehendClient> | undefined
  #restsUntil = 0

  constructor(options: ComprehendOptions) {
    this.#options = options
  }

  async read(text: string, deadline: number): Promise<Reading> {
    const { fallback, now, log } = this.#options
    const embedded = await fallback.read(text, deadline)
    const language = languageOf(embedded.language)
    if (language === undefined || now().getTime() < this.#restsUntil) return embedded
    try {
      return { ...embedded, ...(await this.#detect(text, language, deadline)) }
    } catch (error) {
      this.#restsUntil = now().getTime() + REST_MS
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'comprehend_failed')
      return embedded
    }
  }

  async #detect(text: string, language: Language, deadline: number): Promise<Partial<Reading>> {
    const { openClient, timeoutMs, now, thresholds } = this.#options
    const { DetectSentimentCommand } = await import('@aws-sdk/client-comprehend')
    this.#client ??= openClient()
    const client = await this.#client
    const waitMs = Math.max(1, Math.min(timeoutMs, deadline - now().getTime()))
    const part = firstBytes(text, MAX_BYTES)
    const { Sentiment, SentimentScore: scores } = await client.send(
      new DetectSentimentCommand({ Text: part, LanguageCode: language }),
      { abortSignal: AbortSignal.timeout(waitMs) },
    )
    if (!scores) throw new Error('Comprehend gave no scores')
    const score = scoreOf(scores)
    const sentiment = Sentiment === 'MIXED' ? 'mixed' : labelOf(score, thresholds)
    return { sentiment, score, confidence: confidenceOf(scores), engine: 'comprehend', analysedLength: part.length }
  }
}

function languageOf(code: string): Language | undefined {
  for (const language of LANGUAGES) if (language === code) return language
  return undefined
}

/** Half way between the poles when they balance; what Comprehend holds for neutral or mixed pulls to the middle. */
function scoreOf({ Positive = 0, Negative = 0 }: SentimentScore): number {
  return Math.round((0.5 + (Positive - Negative) / 2) * 100) / 100
}

function labelOf(score: number, { negativeBelow, positiveAbove }: Thresholds): SentimentLabel {
  if (score < negativeBelow) return 'negative'
  return score > positiveAbove ? 'positive' : 'neutral'
}

function confidenceOf({ Positive = 0, Negative = 0, Neutral = 0, Mixed = 0 }: SentimentScore): number {
  return Math.round(Math.max(Positive, Negative, Neutral, Mixed) * 100) / 100
}
