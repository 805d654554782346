import type { Emotion } from '../emotions/emotion.ts'
import type { Evidence } from '../sentiment/evidence.ts'
import type { SentimentLabel } from '../sentiment/label.ts'

/** What an engine says of the mood of a text. */
export interface Mood {
  readonly sentiment: SentimentLabel
  /** 0 very negative, 1 very positive; two decimals. */
  readonly score: number
  /** 0 to 1. */
  readonly confidence: number
  readonly emotions: readonly Emotion[]
  readonly evidence: readonly Evidence[]
}
