import { questionUnanswered } from '@customer-service/contracts/chatbot'
import { answerRated, articleChanged, searchMissed } from '@customer-service/contracts/knowledge'
import type { Manifest } from '@customer-service/core'
import { tables } from './tables.ts'

export const manifest: Manifest = {
  name: 'knowledge',
  title: 'Knowledge Base Service',
  description: 'Manages and retrieves knowledge content',
  paths: ['/knowledge'],
  tables,
  publishes: [articleChanged, searchMissed],
  subscribes: [articleChanged, searchMissed, questionUnanswered, answerRated],
  calls: [],
}
