import type { Order } from '@customer-service/contracts/chatbot'
import { dayOf } from '@customer-service/core'
import { defineCounters, defineTable } from '@customer-service/core/store'
import type { Conversation } from './domain/conversation.ts'
import { placeKey, type StoredMessage } from './domain/message.ts'

/** Newest last. The place never changes in a conversation's life, so paging through a list loses nothing. */
const placeInTime = ({ created_at, conversation_id }: Conversation): string => `${created_at}#${conversation_id}`

/** A day of all conversations is one partition, as is a day of one status. */
export const statusDay = (status: string, day: string): string => `${status}/${day}`

export const conversations = defineTable<Conversation, 'byDay' | 'byStatus' | 'byUser'>({
  name: 'chatbot_conversations',
  key: ({ conversation_id }) => [conversation_id],
  indexes: {
    byDay: (found) => [dayOf(found.created_at), placeInTime(found)],
    byStatus: (found) => [statusDay(found.status, dayOf(found.created_at)), placeInTime(found)],
    byUser: (found) => [found.user_id, placeInTime(found)],
  },
  expiresAt: ({ expires }) => expires,
})

export const messages = defineTable<StoredMessage>({
  name: 'chatbot_messages',
  key: ({ conversation_id, place }) => [conversation_id, placeKey(place)],
  expiresAt: ({ expires }) => expires,
})

/** How many conversations of each status a day began: partition `all` (several rows a day) or `user/<id>`, sort by day. */
export const conversationCounts = defineCounters('chatbot_conversation_counts')
export const EVERYBODY = 'all'
export const countsOfUser = (userId: string): string => `user/${userId}`

/** Order numbers are found in whatever case the customer writes them. */
export const orderKey = (orderId: string): string => orderId.toUpperCase()

export const orders = defineTable<Order, 'byUser'>({
  name: 'chatbot_orders',
  key: ({ order_id }) => [orderKey(order_id)],
  indexes: {
    byUser: ({ user_id, placed_at, order_id }) =>
      user_id === undefined ? undefined : [user_id, `${placed_at}#${orderKey(order_id)}`],
  },
})
