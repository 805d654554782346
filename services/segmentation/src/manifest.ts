import type { Manifest } from '@customer-service/core'
import { customerChanges } from './tables.ts'

export const manifest: Manifest = {
  name: 'segmentation',
  title: 'Segmentation Service',
  description: 'Who the customers are: segments, tiers and budgets from their purchases, and why',
  paths: ['/segmentation'],
  tables: [customerChanges],
  publishes: [],
  subscribes: [],
  calls: ['SearchKnowledge'],
}
