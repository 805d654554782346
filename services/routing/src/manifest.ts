import { conversationClosed } from '@customer-service/contracts/chatbot'
import { escalationCreated, escalationResolved } from '@customer-service/contracts/escalation'
import {
  inquiryRouted,
  intentDataDiscarded,
  intentTrainingCompleted,
  intentTrainingRequested,
} from '@customer-service/contracts/routing'
import { customerErased } from '@customer-service/contracts/segmentation'
import type { Manifest } from '@customer-service/core'
import {
  inquiries,
  intentDrafts,
  intentModelParts,
  intentParts,
  intentReports,
  intentSets,
  intentVersions,
  ownDestinations,
  ownRules,
  queueCounts,
  revisions,
  unanswered,
  unansweredCounts,
  work,
} from './tables.ts'

export const manifest: Manifest = {
  name: 'routing',
  title: 'Routing Service',
  description:
    'Where an inquiry goes: what the customer wants, which team takes it, how urgent it is and how long it will take',
  paths: ['/routing'],
  tables: [
    inquiries,
    ownDestinations,
    ownRules,
    revisions,
    work,
    queueCounts,
    intentSets,
    intentDrafts,
    intentParts,
    intentVersions,
    intentModelParts,
    intentReports,
    unanswered,
    unansweredCounts,
  ],
  publishes: [inquiryRouted, intentTrainingRequested, intentTrainingCompleted, intentDataDiscarded],
  subscribes: [
    conversationClosed,
    escalationCreated,
    escalationResolved,
    intentTrainingRequested,
    intentDataDiscarded,
    customerErased,
  ],
  calls: [],
}
