import { sentimentAnalyzed, sentimentNegative } from '@customer-service/contracts/sentiment'
import type { Manifest } from '@customer-service/core'
import { alerts, analyses } from './tables.ts'

export const manifest: Manifest = {
  name: 'sentiment',
  title: 'Sentiment Analysis Service',
  description:
    'What customers feel: mood from 0 (very negative) to 1, emotions, keywords, the words that show it, and what to do about it',
  paths: ['/sentiment'],
  tables: [analyses, alerts],
  publishes: [sentimentAnalyzed, sentimentNegative],
  subscribes: [],
  calls: [],
}
