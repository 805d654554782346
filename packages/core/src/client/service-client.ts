import type { Caller } from '../auth/caller.ts'
import type { Contract, InputOf, OutputOf } from '../contract.ts'
import type { UnitOfWork } from '../http/unit-of-work.ts'

export interface CallOptions {
  /** On whose behalf. Its policy limits the call beside the calling service's own. */
  readonly caller: Caller
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
