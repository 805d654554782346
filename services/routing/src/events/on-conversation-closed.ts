import { conversationClosed } from '@customer-service/contracts/chatbot'
import { on } from '@customer-service/core/events'
import { endWork } from '../actions/work-writes.ts'
import type { Deps } from '../deps.ts'
import { work } from '../tables.ts'

export const onConversationClosed = on(conversationClosed, async ({ store }: Deps, { data }) =>
  endWork(await store.get(work, data.conversation_id)),
)
