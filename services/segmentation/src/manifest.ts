import {
  customerErased,
  customerErasureDue,
  segmentEntered,
  segmentExited,
  segmentRefreshDue,
  segmentRemovalDue,
  trainingDue,
} from '@customer-service/contracts/segmentation'
import type { Manifest } from '@customer-service/core'
import { tables } from './tables.ts'

const own = [segmentRefreshDue, segmentRemovalDue, customerErasureDue, trainingDue]

export const manifest: Manifest = {
  name: 'segmentation',
  title: 'Segmentation Service',
  description: 'Who the customers are: segments, tiers and budgets from their purchases, and why',
  paths: ['/segmentation'],
  tables,
  publishes: [segmentEntered, segmentExited, customerErased, ...own],
  subscribes: own,
  calls: ['SearchKnowledge'],
}
