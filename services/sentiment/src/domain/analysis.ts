import type { Correction, StoredAnalysis } from '@customer-service/contracts/sentiment'

interface Subject {
  readonly analysis_id: string
  readonly conversation_id?: string
  readonly user_id?: string
}

/** An analysis as answered, without the customer's text. */
export interface KeptAnalysis extends Omit<StoredAnalysis, 'corrections'> {
  /** Of its conversation, see `Message`. */
  readonly owner?: string
  /** When the customer wrote it: Unix milliseconds. */
  readonly at: number
}

/** What policies call it. */
export function resourceOf({ analysis_id, user_id }: Omit<Subject, 'conversation_id'>): string {
  return user_id === undefined ? `analysis/${analysis_id}` : `user/${user_id}/analysis/${analysis_id}`
}

/** What policies call its conversation. */
export function conversationResource({
  conversation_id,
  user_id,
}: Pick<Required<Subject>, 'conversation_id'> & Pick<Subject, 'user_id'>): string {
  return user_id === undefined ? `conversation/${conversation_id}` : `user/${user_id}/conversation/${conversation_id}`
}

/** Events of one conversation keep their order. */
export function keyOf({ analysis_id, conversation_id }: Subject): string {
  return conversation_id ?? analysis_id
}

/** The id of a text of a batch holds the batch's and its place. */
export const batchAnalysisId = (batch_id: string, index: number): string => `${batch_id}.${index}`

/** The batch that an analysis belongs to; undefined for one that was made alone. */
export function batchOf(analysis_id: string): string | undefined {
  const dot = analysis_id.lastIndexOf('.')
  return dot < 0 ? undefined : analysis_id.slice(0, dot)
}

/** Exactly what the API shows of it. `history`: its corrections, oldest first. */
export function viewOf(kept: KeptAnalysis, history: readonly Correction[]): StoredAnalysis {
  const { owner: _owner, at: _at, ...shown } = kept
  return { ...shown, ...(history.length > 0 && { corrections: history.toReversed() }) }
}
