import type { Sentiment } from '@customer-service/language'

/** What an engine found in a text. */
export interface Reading extends Sentiment {
  /** The engine that decided the score: `embedded` or `comprehend`. */
  readonly engine: string
}

/** Reads the mood of a text. */
export interface SentimentEngine {
  /** `deadline` in Unix milliseconds. Never fails for what the text says. */
  read(text: string, deadline: number): Promise<Reading>
}
