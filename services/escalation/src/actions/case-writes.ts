import type { Message } from '@customer-service/contracts/chatbot'
import {
  escalationCreated,
  escalationResolved,
  escalationUpdated,
  highPriorityCase,
} from '@customer-service/contracts/escalation'
import { DAY_SECONDS, unixSeconds } from '@customer-service/core'
import { add, announce, put, type Stored, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { countChanges } from '../domain/case-counts.ts'
import type { EscalationCase } from '../domain/escalation-case.ts'
import { transcriptOf } from '../domain/transcript.ts'
import { caseFacts } from '../domain/views.ts'
import { caseCounts, cases, transcripts } from '../tables.ts'

/** Everything that changes with a case: its row, the counts, and the events that tell of it. */
export function caseWrites(
  { publicUrl }: Deps,
  before: Stored<EscalationCase> | undefined,
  after: EscalationCase,
): readonly Write[] {
  const facts = caseFacts(after, publicUrl())
  const key = after.escalation_id
  return [
    put(cases, after, before?.version ?? 'absent'),
    ...countChanges(before, after).map(({ partition, month, amounts }) => add(caseCounts, [partition, month], amounts)),
    announce(before ? escalationUpdated : escalationCreated, key, facts),
    ...(after.status === 'resolved' && before?.status !== 'resolved' ? [announce(escalationResolved, key, facts)] : []),
    ...(after.is_high_announced && !before?.is_high_announced ? [announce(highPriorityCase, key, facts)] : []),
  ]
}

/** Keeps what was said, as far as it fits, in a row of its own. */
export function transcriptWrites(
  { now, transcriptRetentionDays }: Deps,
  { escalation_id }: EscalationCase,
  messages: readonly Message[],
): readonly Write[] {
  const kept = transcriptOf(messages)
  if (kept.length === 0) return []
  const expires_at = unixSeconds(now()) + transcriptRetentionDays * DAY_SECONDS
  return [put(transcripts, { escalation_id, messages: kept, expires_at }, 'absent')]
}
