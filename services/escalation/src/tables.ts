import type { Message } from '@customer-service/contracts/chatbot'
import { defineCounters, defineTable } from '@customer-service/core/store'
import { type EscalationCase, monthOf, queuedUntil } from './domain/escalation-case.ts'

const newest = ({ created_at, escalation_id }: EscalationCase): string => `${created_at}#${escalation_id}`

/** The queue holds only what people have to work on, so its partitions stay small however old the platform is. */
const inQueue = (found: EscalationCase, partition: string): readonly [string, string] | undefined => {
  const due = queuedUntil(found)
  return due === undefined ? undefined : [partition, `${due}#${found.escalation_id}`]
}

export const EVERY_QUEUE = '*'
export const queueOf = (assignee: string): string => `=${assignee}`

export const cases = defineTable<
  EscalationCase,
  'byMonth' | 'byStatus' | 'byPriority' | 'byAssignee' | 'byUser' | 'queue' | 'queueOfAssignee'
>({
  name: 'escalation_cases',
  key: ({ escalation_id }) => [escalation_id],
  indexes: {
    byMonth: (found) => [monthOf(found), newest(found)],
    byStatus: (found) => [`${found.status}#${monthOf(found)}`, newest(found)],
    byPriority: (found) => [`${found.priority}#${monthOf(found)}`, newest(found)],
    byAssignee: (found) => [`${found.assigned_to}#${monthOf(found)}`, newest(found)],
    byUser: (found) => (found.user_id === undefined ? undefined : [found.user_id, newest(found)]),
    queue: (found) => inQueue(found, EVERY_QUEUE),
    queueOfAssignee: (found) => inQueue(found, queueOf(found.assigned_to)),
  },
})

/** What was said before people took over. Never changed; gone after its retention, while the case stays. */
export interface CaseTranscript {
  readonly escalation_id: string
  readonly messages: readonly Message[]
  /** Unix seconds. */
  readonly expires_at: number
}

export const transcripts = defineTable<CaseTranscript>({
  name: 'escalation_transcripts',
  key: ({ escalation_id }) => [escalation_id],
  expiresAt: ({ expires_at }) => expires_at,
})

/** Partition: everybody or one assignee. Sort: month of creation. Counts: see `domain/case-counts.ts`. */
export const caseCounts = defineCounters('escalation_counts')
