import { createHash } from 'node:crypto'
import type { Write } from '../store/write.ts'
import type { AuditRecord } from './audit-trail.ts'

/** What one service wants to write. */
export interface Part {
  readonly service: string
  readonly writes: readonly Write[]
}

/** What another service decided. */
export interface JoinedPart extends Part {
  /** What the audit trail is told of it. */
  readonly audit: readonly AuditRecord[]
}

/** The answer of a command, and what makes it true once its caller commits. */
export interface Joined {
  readonly reply: unknown
  readonly parts: readonly JoinedPart[]
}

/**
 * What one command does. What other services of the process decide for it is committed with its own writes, all or nothing;
 * those in other processes are told by a key that a repeat is one.
 */
export class UnitOfWork {
  readonly #key: string | undefined
  readonly #joined = new Map<string, Promise<Joined>>()
  readonly #taken = new Set<Joined>()

  /** @param key what repeats of the command have in common */
  constructor(key?: string) {
    this.#key = key
  }

  get parts(): readonly JoinedPart[] {
    return [...this.#taken].flatMap(({ parts }) => parts)
  }

  /** Forgets what was to be written, before the command decides again. What is asked again then needn't be decided again. */
  restart(): void {
    this.#taken.clear()
  }

  /**
   * Asks another service, once for each input.
   * @param call names service and input
   * @param decide gets the unit of work for what that service asks in turn
   */
  ask(call: string, decide: (unit: UnitOfWork) => Promise<Joined>): Promise<Joined> {
    const known = this.#joined.get(call)
    if (known) return known
    const joined = decide(new UnitOfWork(this.#key && `${this.#key} ${call}`))
    this.#joined.set(call, joined)
    return joined
  }

  /** Takes over what another service wants to write; again changes nothing. */
  add(joined: Joined): void {
    this.#taken.add(joined)
  }

  /** The `Idempotency-Key` of a call: a repeat of the command that sends the same gets the first answer. */
  keyOf(method: string, target: string, body: string): string | undefined {
    if (this.#key === undefined) return undefined
    const hash = createHash('sha256')
    for (const part of [this.#key, method, target, body]) hash.update(part).update('\0')
    return hash.digest('base64url')
  }
}
