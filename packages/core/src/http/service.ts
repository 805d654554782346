import type { Readable } from 'node:stream'
import type { Caller } from '../auth/caller.ts'
import type { Contract, InputOf, OutputOf } from '../contract.ts'
import type { Decision } from './decision.ts'
import type { Line } from './read-lines.ts'
import type { UnitOfWork } from './unit-of-work.ts'

export interface Request<C extends Contract> extends InputOf<C> {
  readonly caller: Caller
  /** Unix milliseconds by which the answer must be out. Hand it on to `client.call`. */
  readonly deadline: number
  /** Of a command: hand it on to `client.call`, so that what other services write is committed with the command. */
  readonly unit?: UnitOfWork
}

/** A text of JSON Lines of any length: its lines come as they are read, and the answer goes out as it is made. */
export interface LinesRequest<C extends Contract> extends Omit<Request<C>, 'body' | 'deadline'> {
  readonly lines: AsyncIterable<readonly Line[]>
}

/** An answer that isn't JSON: a file. Only for contracts whose response is binary. */
export class FileReply {
  readonly contentType: string
  readonly fileName: string
  readonly content: Uint8Array | Readable
  constructor(contentType: string, fileName: string, content: Uint8Array | Readable) {
    this.contentType = contentType
    this.fileName = fileName
    this.content = content
  }
}

/**
 * An answer for a browser: one document without scripts that loads nothing. Only for contracts that answer unsigned: it is
 * sent so that nobody keeps it, frames it, finds it, or is told its address.
 */
export class PageReply {
  readonly status: number
  readonly html: string
  /** Of the text of its one `style` element: `sha256-…`. */
  readonly styleHash: string
  readonly retryAfterSeconds?: number
  constructor(status: number, html: string, styleHash: string, retryAfterSeconds?: number) {
    this.status = status
    this.html = html
    this.styleHash = styleHash
    if (retryAfterSeconds !== undefined) this.retryAfterSeconds = retryAfterSeconds
  }
}

/** What isn't JSON. */
export type Rendered = FileReply | PageReply

export const isRendered = (reply: unknown): reply is Rendered =>
  reply instanceof FileReply || reply instanceof PageReply

/** Where a service registers what it can do: contract and action. Signature, policy, validation and limits are done. */
export interface Operations {
  /** A read: no state changes. */
  query<const C extends Contract>(contract: C, action: (request: Request<C>) => Promise<OutputOf<C> | Rendered>): void
  /**
   * A change: the action decides, the pipeline commits its writes together with the audit entry and the idempotency
   * record, and only then answers. On a version conflict the action runs again from its reads.
   */
  command<const C extends Contract>(contract: C, action: (request: Request<C>) => Promise<Decision<OutputOf<C>>>): void
  /**
   * Lines in, lines out, both of any length; only over HTTP, and no state changes. What the action throws before it gives
   * its answer is answered as an error; after that the connection ends.
   */
  lines<const C extends Contract>(
    contract: C,
    action: (request: LinesRequest<C>) => Promise<AsyncIterable<string>>,
  ): void
}
