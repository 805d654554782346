import type { Caller } from '../auth/caller.ts'
import type { Contract, InputOf, OutputOf } from '../contract.ts'
import type { Decision } from './decision.ts'

export interface Request<C extends Contract> extends InputOf<C> {
  readonly caller: Caller
  /** Unix milliseconds by which the answer must be out. Hand it on to `client.call`. */
  readonly deadline: number
}

/** An answer that isn't JSON: a file. Only for contracts whose response is binary. */
export class FileReply {
  readonly contentType: string
  readonly fileName: string
  readonly content: Uint8Array
  constructor(contentType: string, fileName: string, content: Uint8Array) {
    this.contentType = contentType
    this.fileName = fileName
    this.content = content
  }
}

/** Where a service registers what it can do: contract and action. Signature, policy, validation and limits are done. */
export interface Operations {
  /** A read: no state changes. */
  query<const C extends Contract>(contract: C, action: (request: Request<C>) => Promise<OutputOf<C> | FileReply>): void
  /**
   * A change: the action decides, the pipeline commits its writes together with the audit entry and the idempotency
   * record, and only then answers. On a version conflict the action runs again from its reads.
   */
  command<const C extends Contract>(contract: C, action: (request: Request<C>) => Promise<Decision<OutputOf<C>>>): void
}
