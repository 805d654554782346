import type { Caller } from '../auth/caller.ts'
import type { Contract, InputOf, OutputOf } from '../contract.ts'
import type { UnitOfWork } from '../http/unit-of-work.ts'

/** The calling service, where nobody waits for what it does, as in a reaction: its own policy alone limits the call. */
export interface OwnName {
  readonly inOwnName: true
  /** What the call belongs to, such as the id of a report. */
  readonly requestId: string
}

export interface CallOptions {
  /** On whose behalf: its policy limits the call beside the calling service's own. */
  readonly caller: Caller | OwnName
  /** Unix milliseconds after which the answer is of no use. */
  readonly deadline: number
  /** Of the command that calls: see `Request`. */
  readonly unit?: UnitOfWork
}

/** A part of an input may be left out when the contract has none. */
export type CallInput<C extends Contract> = {
  readonly [Part in keyof InputOf<C> as InputOf<C>[Part] extends undefined ? never : Part]: InputOf<C>[Part]
}

/** Calls another service by its contract: in process, or over signed HTTP. Throws the `AppError` that it answered. */
export interface ServiceClient {
  call<C extends Contract>(contract: C, input: CallInput<C>, options: CallOptions): Promise<OutputOf<C>>
}
