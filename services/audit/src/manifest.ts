import type { Manifest } from '@customer-service/core'
import { accessKeys, accessKeyUses } from '@customer-service/core/auth'
import { auditRecorded } from '@customer-service/core/http'
import { auditCheckpoints, auditConversations, auditHeads, auditRecords } from './tables.ts'

export const manifest: Manifest = {
  name: 'audit',
  title: 'Audit Service',
  description: 'Who did what, when and from where; and the access keys',
  paths: ['/audit', '/auth'],
  tables: [auditRecords, auditHeads, auditConversations, auditCheckpoints, accessKeys, accessKeyUses],
  publishes: [],
  subscribes: [auditRecorded],
  calls: [],
}
