import type { Manifest } from '@customer-service/core'

export const manifest: Manifest = {
  name: 'segmentation',
  title: 'Segmentation Service',
  description: 'Customer segments from purchase history',
  paths: ['/segmentation'],
  tables: [],
  publishes: [],
  subscribes: [],
  calls: [],
}
