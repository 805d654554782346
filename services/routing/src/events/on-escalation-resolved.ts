import { escalationResolved } from '@customer-service/contracts/escalation'
import { on } from '@customer-service/core/events'
import { endWork } from '../actions/work-writes.ts'
import type { Deps } from '../deps.ts'
import { work } from '../tables.ts'

export const onEscalationResolved = on(escalationResolved, async ({ store }: Deps, { data }) =>
  data.conversation_id === undefined ? [] : endWork(await store.get(work, data.conversation_id)),
)
