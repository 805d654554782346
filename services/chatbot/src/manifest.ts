import {
  conversationClosed,
  conversationCreated,
  conversationCustomerReplied,
  conversationHandedBack,
  conversationHandedOver,
  conversationReplied,
  messageSent,
  questionUnanswered,
} from '@customer-service/contracts/chatbot'
import { escalationCreated, escalationResolved, escalationUpdated } from '@customer-service/contracts/escalation'
import { answerRated } from '@customer-service/contracts/knowledge'
import { customerErased } from '@customer-service/contracts/segmentation'
import type { Manifest } from '@customer-service/core'
import { conversationCounts, conversations, messages, orders } from './tables.ts'

export const manifest: Manifest = {
  name: 'chatbot',
  title: 'Chatbot Service',
  description: 'Conversations with customers: answers from articles and orders, asks back, hands over to people',
  paths: ['/chatbot'],
  tables: [conversations, messages, conversationCounts, orders],
  publishes: [
    conversationCreated,
    messageSent,
    questionUnanswered,
    answerRated,
    conversationHandedOver,
    conversationReplied,
    conversationCustomerReplied,
    conversationHandedBack,
    conversationClosed,
  ],
  subscribes: [escalationCreated, escalationUpdated, escalationResolved, customerErased],
  calls: ['AnalyzeSentiment', 'RouteInquiry', 'SearchKnowledge', 'CreateCustomerLink'],
}
