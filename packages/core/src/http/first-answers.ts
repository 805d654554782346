import { AppError } from '../errors.ts'
import type { Secrets } from '../service.ts'
import type { Write } from '../store/write.ts'
import type { Answer } from './checked-answer.ts'
import { previousAnswer, type RequestIdentity, rememberAnswer, type StoredAnswer } from './idempotency.ts'
import type { Operation } from './operation.ts'
import type { ServiceState } from './pipeline.ts'

/** How long a repeat waits for the first request that is still running. */
const REPEAT_WAIT_MS = 5_000

interface Options {
  readonly stateOf: (service: string) => ServiceState
  readonly secrets: Secrets
}

/** What was answered to changes: a request that comes again gets the first answer and has no second effect. */
export class FirstAnswers {
  readonly #options: Options
  readonly #running = new Map<string, Promise<unknown>>()

  constructor(options: Options) {
    this.#options = options
  }

  /**
   * The first answer to the request; `work` makes and commits it, with what `remember` gives, where there is none yet.
   * Throws 409 `RequestInProgress` where the first request takes longer than a repeat waits.
   */
  async give(operation: Operation, identity: RequestIdentity, work: () => Promise<Answer>): Promise<Answer> {
    const end = performance.now() + REPEAT_WAIT_MS
    let mayBeRepeat = identity.source === 'given'
    // Nothing is awaited between the last look and taking the turn: of several that wait, each has its own.
    for (let first = this.#running.get(identity.key); first; first = this.#running.get(identity.key)) {
      mayBeRepeat = true
      await endOf(first, end - performance.now())
    }
    const answer = mayBeRepeat
      ? this.#answerOnce(operation, identity, work)
      : this.#answerFirst(operation, identity, work)
    this.#running.set(identity.key, answer)
    try {
      return await answer
    } finally {
      this.#running.delete(identity.key)
    }
  }

  async #answerOnce(operation: Operation, identity: RequestIdentity, work: () => Promise<Answer>): Promise<Answer> {
    return (await this.previous(operation, identity)) ?? work()
  }

  /**
   * A signature hardly ever comes twice, so nothing is read before it is needed: the commit finds the first answer, and
   * what that one changed may be why this request is refused.
   */
  async #answerFirst(operation: Operation, identity: RequestIdentity, work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work()
    } catch (error) {
      const previous = await this.previous(operation, identity)
      if (previous === undefined) throw error
      return previous
    }
  }

  /** The answer given before, if any. Throws 422 when its key was used for another request. */
  async previous(operation: Operation, identity: RequestIdentity): Promise<Answer | undefined> {
    const { store, requests } = this.#options.stateOf(operation.service)
    const answer = await previousAnswer(store, requests, identity)
    return answer && this.#opened(operation, identity, answer)
  }

  /** Goes into the commit of the change itself, so that neither exists without the other. */
  remember(operation: Operation, identity: RequestIdentity, answer: StoredAnswer, now: Date): Write {
    const { requests } = this.#options.stateOf(operation.service)
    return rememberAnswer(requests, identity, this.#sealed(operation, identity, answer), now)
  }

  /** What is remembered of an answer that holds a secret is unreadable at rest. */
  #sealed({ contract }: Operation, { key }: RequestIdentity, { status, body }: StoredAnswer): StoredAnswer {
    return { status, body: contract.config.confidential ? this.#options.secrets.seal(body, key) : body }
  }

  #opened({ contract }: Operation, { key }: RequestIdentity, { status, body }: StoredAnswer): StoredAnswer {
    return { status, body: contract.config.confidential ? this.#options.secrets.open(body, key) : body }
  }
}

/** Throws 409 `RequestInProgress` where it takes longer. */
async function endOf(work: Promise<unknown>, timeLeftMs: number): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(stillRunning()), timeLeftMs)
  const ended = work.catch(() => undefined)
  await Promise.race([ended, late]).finally(() => clearTimeout(timer))
}

const stillRunning = (): AppError =>
  new AppError(409, 'RequestInProgress', 'The first request with this key is still running', { retryAfterSeconds: 1 })
