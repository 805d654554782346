import { customerErased } from '@customer-service/contracts/segmentation'
import {
  sentimentAnalyzed,
  sentimentBatchAnalyzed,
  sentimentMoodNoted,
  sentimentNegative,
  sentimentWorsening,
} from '@customer-service/contracts/sentiment'
import type { Manifest } from '@customer-service/core'
import { analyses, batches, batchTexts, conversations, correctionCounts, corrections, points, texts } from './tables.ts'

export const manifest: Manifest = {
  name: 'sentiment',
  title: 'Sentiment Analysis Service',
  description:
    'What customers feel: mood from 0 (very negative) to 1, emotions, keywords, the words that show it, what to do about it, and where the mood of a conversation is going',
  paths: ['/sentiment'],
  tables: [analyses, batches, batchTexts, texts, conversations, points, corrections, correctionCounts],
  publishes: [sentimentAnalyzed, sentimentBatchAnalyzed, sentimentMoodNoted, sentimentNegative, sentimentWorsening],
  subscribes: [sentimentBatchAnalyzed, sentimentMoodNoted, customerErased],
  calls: [],
}
