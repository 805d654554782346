import { webhookDisabled } from '@customer-service/contracts/notifications'
import type { Manifest } from '@customer-service/core'
import { reactionEvents } from './domain/public-events.ts'
import { tables } from './tables.ts'

export const manifest: Manifest = {
  name: 'notifications',
  title: 'Notifications',
  description: 'Brings events to webhooks (Standard Webhooks signatures and retries) and to e-mail addresses',
  paths: ['/webhook', '/notifications', '/api'],
  tables,
  publishes: [webhookDisabled],
  subscribes: reactionEvents,
  calls: [],
}
