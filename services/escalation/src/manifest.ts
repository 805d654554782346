import {
  conversationCustomerReplied,
  conversationHandedBack,
  conversationHandedOver,
  conversationReplied,
} from '@customer-service/contracts/chatbot'
import {
  escalationCreated,
  escalationResolved,
  escalationUpdated,
  highPriorityCase,
} from '@customer-service/contracts/escalation'
import { customerErased } from '@customer-service/contracts/segmentation'
import type { Manifest } from '@customer-service/core'
import { caseCounts, cases, transcripts } from './tables.ts'

export const manifest: Manifest = {
  name: 'escalation',
  title: 'Escalation Service',
  description: 'Cases that people take care of: who, by when, and what was done',
  paths: ['/escalation'],
  tables: [cases, transcripts, caseCounts],
  publishes: [escalationCreated, escalationUpdated, escalationResolved, highPriorityCase],
  subscribes: [
    conversationHandedOver,
    conversationReplied,
    conversationCustomerReplied,
    conversationHandedBack,
    customerErased,
  ],
  calls: ['GetConversation'],
}
