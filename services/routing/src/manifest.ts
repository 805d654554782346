import { conversationClosed } from '@customer-service/contracts/chatbot'
import { escalationResolved } from '@customer-service/contracts/escalation'
import { inquiryRouted } from '@customer-service/contracts/routing'
import type { Manifest } from '@customer-service/core'
import { inquiries, ownDestinations, ownRules, queueCounts, revisions, work } from './tables.ts'

export const manifest: Manifest = {
  name: 'routing',
  title: 'Routing Service',
  description:
    'Where an inquiry goes: what the customer wants, which team takes it, how urgent it is and how long it will take',
  paths: ['/routing'],
  tables: [inquiries, ownDestinations, ownRules, revisions, work, queueCounts],
  publishes: [inquiryRouted],
  subscribes: [conversationClosed, escalationResolved],
  calls: [],
}
