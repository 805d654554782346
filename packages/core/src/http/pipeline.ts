import { setTimeout as wait } from 'node:timers/promises'
import type { Caller } from '../auth/caller.ts'
import type { Clock } from '../clock.ts'
import type { Contract } from '../contract.ts'
import { AppError } from '../errors.ts'
import type { NewId } from '../ids.ts'
import { Losers } from '../losers.ts'
import type { Secrets } from '../service.ts'
import { Unavailable, VersionConflict } from '../store/errors.ts'
import type { Store } from '../store/store.ts'
import type { Write } from '../store/write.ts'
import { type Asker, announceRecords, auditRecords, denialRecord } from './audit-entry.ts'
import { type Answer, answerOf, checkReply, firstStatus } from './checked-answer.ts'
import type { Decision } from './decision.ts'
import { unavailable } from './error-answer.ts'
import { FirstAnswers } from './first-answers.ts'
import type { RequestIdentity, RequestTable } from './idempotency.ts'
import type { Operation } from './operation.ts'
import type { Line } from './read-lines.ts'
import { isRendered, type LinesRequest, type Rendered, type Request } from './service.ts'
import { type Joined, type Part, UnitOfWork } from './unit-of-work.ts'
import { type RawInput, validateInput } from './validation.ts'

/** How often an action decides again after somebody else wrote first. */
const MAX_DECISIONS = 8
/** A request whose body has arrived and is verified, but isn't read yet. */
export interface LinesContext {
  readonly caller: Caller
  readonly bytes: number
  readonly lines: AsyncIterable<readonly Line[]>
}

export interface Context {
  readonly caller: Caller
  /** Unix milliseconds. */
  readonly deadline: number
  /** Absent for calls inside the process that need no protection from repeats. */
  readonly identity?: RequestIdentity
}

type Query = Extract<Operation['run'], { readonly kind: 'query' }>

/** Somebody else wrote first. */
interface Lost {
  readonly conflict: VersionConflict
  /** Whether it is about what the service itself wrote, and not what others decided for it. */
  readonly isOwn: boolean
}

type Decide = (unit: UnitOfWork) => Promise<Decision<unknown>>

export interface ServiceState {
  readonly store: Store
  readonly requests: RequestTable
}

export interface PipelineOptions {
  readonly stateOf: (service: string) => ServiceState
  /** Throws `Unavailable` when the stores would take no commit now. */
  readonly admit: () => void
  /** Commits the writes of several services, all or nothing. */
  readonly commitTogether: (parts: readonly Part[]) => Promise<void>
  readonly now: Clock
  readonly newId: NewId
  readonly secrets: Secrets
  /** Told of every commit, so that caches drop what changed. */
  readonly onCommitted: (writes: readonly Write[]) => void
}

/** Runs operations: validate, authorise, decide, commit, answer. The same for HTTP and for calls in the process. */
export class Pipeline {
  readonly #options: PipelineOptions
  readonly #answers: FirstAnswers
  readonly #losers = new Losers()

  constructor(options: PipelineOptions) {
    this.#options = options
    this.#answers = new FirstAnswers(options)
  }

  async run(operation: Operation, raw: RawInput, context: Context): Promise<Answer | Rendered> {
    const { contract, run } = operation
    if (run.kind === 'query') {
      const reply = await replyOf(operation, run, raw, context)
      if (isRendered(reply)) return reply
      checkReply(contract, firstStatus(contract), reply)
      return answerOf(firstStatus(contract), reply)
    }
    if (run.kind === 'lines') throw new Error(`${contract.url} takes lines: it is called over HTTP`)
    authorise(contract, context.caller)
    const request = requestOf(contract, raw, context)
    const decide = (unit: UnitOfWork) => run.action({ ...request, unit })
    const work = () => this.#decideAndCommit(operation, decide, context)
    return context.identity === undefined ? work() : this.#answers.give(operation, context.identity, work)
  }

  /** What an operation answers another service of the process. The compiler has checked a query's: it doesn't leave. */
  async ask(operation: Operation, raw: RawInput, context: Context): Promise<unknown> {
    if (operation.run.kind === 'query') return replyOf(operation, operation.run, raw, context)
    const answer = await this.run(operation, raw, context)
    return isRendered(answer) ? answer : answer.reply
  }

  /** Decides a command for another one, which commits these parts with its own. `unit`: of this part. As `ask`, no check. */
  async join(operation: Operation, raw: RawInput, context: Context, unit: UnitOfWork): Promise<Joined> {
    const { contract, run, service } = operation
    authorise(contract, context.caller)
    if (run.kind !== 'command') throw new Error(`${contract.url} changes nothing`)
    const decision = await run.action({ ...requestOf(contract, raw, context), unit })
    const audit = auditRecords(operation, decision.audit, context.caller, this.#options)
    return { reply: decision.reply, parts: [...unit.parts, { service, writes: decision.writes, audit }] }
  }

  /** The answer's lines, not begun yet. The audit entry is committed before the first of them goes out. */
  async stream(operation: Operation, raw: RawInput, context: LinesContext): Promise<AsyncIterable<string>> {
    const { contract, run, service } = operation
    const { caller, lines, bytes } = context
    if (run.kind !== 'lines') throw new Error(`${contract.url} is not answered in lines`)
    authorise(contract, caller)
    const { body: _, ...schema } = contract.schema
    const { params, query, headers } = validateInput(schema, raw)
    const answer = await run.action({ params, query, headers, caller, lines } as LinesRequest<Contract>)
    const { store } = this.#options.stateOf(service)
    const audit = announceRecords(auditRecords(operation, { details: { bytes } }, caller, this.#options))
    if (audit.length > 0) await store.commit(audit)
    return answer
  }

  /** Tells the audit trail of somebody whom policies kept out of an operation. */
  async noteDenial(operation: Operation, asker: Asker): Promise<void> {
    const { store } = this.#options.stateOf(operation.service)
    await store.commit(announceRecords([denialRecord(operation, asker, this.#options)]))
  }

  async #decideAndCommit(operation: Operation, decide: Decide, context: Context): Promise<Answer> {
    const { contract } = operation
    const { identity } = context
    if (contract.method !== 'GET') this.#admit()
    let unit = new UnitOfWork(identity?.key)
    let outcome = await this.#attempt(operation, decide, context, unit)
    for (let attempt = 2; 'conflict' in outcome; attempt++) {
      const { conflict, isOwn } = outcome
      const previous = identity && (await this.#answers.previous(operation, identity))
      if (previous) return previous
      if (attempt > MAX_DECISIONS) throw contended(conflict)
      // What other services decided holds, unless it was theirs that changed.
      if (isOwn) unit.restart()
      else unit = new UnitOfWork(identity?.key)
      // Rivals in other processes draw apart instead of running into one another again.
      if (attempt > 2) await wait(Math.random() * 2 ** attempt)
      outcome = await this.#losers.takeTurn(conflict.table, () => this.#attempt(operation, decide, context, unit))
    }
    return outcome
  }

  async #attempt(
    operation: Operation,
    decide: Decide,
    { identity, deadline, caller }: Context,
    unit: UnitOfWork,
  ): Promise<Answer | Lost> {
    const { contract, service } = operation
    const decision = await decide(unit)
    const status = decision.status ?? firstStatus(contract)
    checkReply(contract, status, decision.reply)
    const answer = answerOf(status, decision.reply)
    const now = this.#options.now()
    if (now.getTime() > deadline) throw deadlineExceeded()
    const own = auditRecords(operation, decision.audit, caller, this.#options)
    const writes = [
      ...decision.writes,
      ...announceRecords([...unit.parts.flatMap(({ audit }) => audit), ...own]),
      ...(identity ? [this.#answers.remember(operation, identity, answer, now)] : []),
    ]
    try {
      await this.#commit([...unit.parts, { service, writes }])
      return answer
    } catch (error) {
      if (error instanceof VersionConflict) return { conflict: error, isOwn: isAbout(error, decision.writes) }
      if (!(error instanceof Unavailable)) throw error
      // What a reading counts isn't worth refusing it.
      if (contract.method === 'GET') return answer
      throw unavailable(error)
    }
  }

  /** Before any work is done in vain. */
  #admit(): void {
    try {
      this.#options.admit()
    } catch (error) {
      throw error instanceof Unavailable ? unavailable(error) : error
    }
  }

  async #commit(parts: readonly Part[]): Promise<void> {
    const [own, ...others] = parts.filter(({ writes }) => writes.length > 0)
    if (own === undefined) return
    if (others.length === 0) await this.#options.stateOf(own.service).store.commit(own.writes)
    else await this.#options.commitTogether([own, ...others])
    for (const { writes } of parts) this.#options.onCommitted(writes)
  }
}

function authorise(contract: Contract, caller: Caller): void {
  const { action, access } = contract.config
  if (access === 'none') return
  if (caller.mayUse(action) && (access !== 'service' || isServiceItself(caller))) return
  throw new AppError(403, 'AccessDenied', `${caller.principal} may not do customer-service:${action}`)
}

function replyOf({ contract }: Operation, { action }: Query, raw: RawInput, context: Context): Promise<unknown> {
  authorise(contract, context.caller)
  return action(requestOf(contract, raw, context))
}

const isServiceItself = ({ actor, principal }: Caller): boolean => actor === principal && actor.startsWith('service/')

function isAbout({ table }: VersionConflict, writes: readonly Write[]): boolean {
  return writes.some((write) => 'table' in write && write.table.name === table)
}

function requestOf(contract: Contract, raw: RawInput, { caller, deadline }: Context): Request<Contract> {
  return { ...validateInput(contract.schema, raw), caller, deadline } as Request<Contract>
}

const deadlineExceeded = (): AppError =>
  new AppError(504, 'DeadlineExceeded', 'The answer was not ready in time; nothing was changed')

const contended = (cause: VersionConflict): AppError =>
  new AppError(409, 'Conflict', 'Others kept changing this at the same time; nothing was changed', {
    cause,
    retryAfterSeconds: 1,
  })
