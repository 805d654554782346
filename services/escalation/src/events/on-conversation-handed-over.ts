import { conversationHandedOver } from '@customer-service/contracts/chatbot'
import { on } from '@customer-service/core/events'
import { caseWrites, transcriptWrites } from '../actions/case-writes.ts'
import type { Deps } from '../deps.ts'
import { openCase } from '../domain/open-case.ts'
import { cases } from '../tables.ts'

/** The bot handed a conversation to people: its case is opened under the id that the customer was told (ESC-10). */
export const onConversationHandedOver = on(conversationHandedOver, async (deps: Deps, { data, at }) => {
  if (await deps.store.get(cases, data.escalation_id)) return []
  const { transcript, reason, ...problem } = data
  const opened = openCase(deps.rules, { ...problem, source: 'chatbot' }, new Date(at))
  return [...caseWrites(deps, undefined, opened), ...transcriptWrites(deps, opened, transcript)]
})
