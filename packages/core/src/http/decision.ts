import type { Write } from '../store/write.ts'

/** What an action decided: the answer, and the writes that make it true. The pipeline commits them together. */
export interface Decision<Reply> {
  readonly reply: Reply
  readonly writes: readonly Write[]
  /** Status of the answer; the contract's first one when absent. */
  readonly status?: number
  /** Several where it did more than its operation says; what it says comes last. */
  readonly audit?: AuditNote | readonly AuditNote[]
}

/** What the audit entry says beyond who, when, where and which action. No personal data, no message text. */
export interface AuditNote {
  /** What was done, unless it is what the contract says. */
  readonly action?: string
  /** The thing acted on: `conv-…`. */
  readonly resource_id?: string
  /** The customer concerned, who need not be the caller (C-50). */
  readonly user_id?: string
  readonly details?: Readonly<Record<string, unknown>>
}
