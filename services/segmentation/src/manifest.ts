import type { Manifest } from '@customer-service/core'

export const manifest: Manifest = {
  name: 'segmentation',
  title: 'Segmentation Service',
  description: 'Who the customers are: segments, tiers and budgets from their purchases, and why',
  paths: ['/segmentation'],
  tables: [],
  publishes: [],
  subscribes: [],
  calls: ['SearchKnowledge'],
}
