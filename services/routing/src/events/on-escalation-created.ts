import { escalationCreated } from '@customer-service/contracts/escalation'
import { on } from '@customer-service/core/events'
import { moveWork } from '../actions/work-writes.ts'
import type { Deps } from '../deps.ts'
import { openWork } from '../domain/open-work.ts'
import { work } from '../tables.ts'

/** A conversation that the bot had is now work for the people whom its last message was routed to. */
export const onEscalationCreated = on(escalationCreated, async ({ store, now }: Deps, { data }) => {
  if (data.conversation_id === undefined) return []
  const before = await store.get(work, data.conversation_id)
  if (before === undefined) return []
  const { work_id, destination, priority } = before
  return moveWork(before, openWork({ work_id, destination, priority, isForPeople: true }, now()), now())
})
