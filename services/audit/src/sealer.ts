import { appendFile } from 'node:fs/promises'
import type { Checkpoint } from '@customer-service/contracts/audit'
import { monthOf, Routine, toTimestamp } from '@customer-service/core'
import { put, VersionConflict } from '@customer-service/core/store'
import { CHECKPOINTS, lastCheckpoint } from './actions/read-checkpoints.ts'
import type { Deps } from './deps.ts'
import { signedText } from './domain/checkpoint.ts'
import { auditCheckpoints, auditHeads, TRAIL } from './tables.ts'

const LOOK_MS = 1_000
/** How long a new record is without a checkpoint at most, and how many records are. */
const SEAL_MS = 60_000
const SEAL_RECORDS = 1_000

/** Signs, as records come, which records there are, and tells it where the store can't be reached from. */
export class Sealer {
  readonly #deps: Deps
  readonly #looks: Routine
  /** The last record that has a checkpoint, as far as this process knows. */
  #sealed = 0
  /** As `performance.now()` counts, which no change of the clock moves. */
  #sealedAtMs = 0

  constructor(deps: Deps) {
    this.#deps = deps
    this.#looks = new Routine(
      LOOK_MS,
      () => this.#look(),
      (error) => deps.log.error({ err: error }, 'audit_checkpoint_not_made'),
    )
  }

  /** Throws where checkpoints can't be written to the file. */
  async start(): Promise<void> {
    await this.#write('')
    this.#looks.start()
  }

  /** Leaves no record without a checkpoint. */
  async stop(): Promise<void> {
    await this.#looks.stop()
    await this.#trySeal()
  }

  /** Signs a checkpoint, if there are new records. Of processes that do it at once, one does. */
  async seal(): Promise<Checkpoint | undefined> {
    const { store, secrets, now } = this.#deps
    const before = await lastCheckpoint(this.#deps)
    const head = await store.get(auditHeads, TRAIL)
    this.#sealed = before?.record ?? 0
    if (!head?.chain || head.all.last === before?.record) return undefined
    const statement = {
      number: (before?.number ?? 0) + 1,
      record: head.all.last,
      hash: head.chain.hash,
      first_record: head.chain.first,
      sealed_at: toTimestamp(now()),
      public_key: secrets.publicKey(CHECKPOINTS),
    }
    const seal = { ...statement, signature: secrets.sign(CHECKPOINTS, signedText(statement)) }
    const kept = { ...seal, month: monthOf(head.timestamp), expires_at: head.expires_at }
    await store.commit([put(auditCheckpoints, kept, 'absent')])
    this.#sealed = seal.record
    await this.#tell(seal)
    return seal
  }

  async #look(): Promise<void> {
    if (performance.now() - this.#sealedAtMs >= SEAL_MS) return this.#trySeal()
    const head = await this.#deps.store.get(auditHeads, TRAIL)
    if (head && head.all.last - this.#sealed >= SEAL_RECORDS) await this.#trySeal()
  }

  async #trySeal(): Promise<void> {
    try {
      await this.seal()
      this.#sealedAtMs = performance.now()
    } catch (error) {
      // Another process was faster: the next look finds its checkpoint.
      if (!(error instanceof VersionConflict)) this.#deps.log.error({ err: error }, 'audit_checkpoint_not_made')
    }
  }

  /** Only what is committed is told: what is told holds for good. */
  async #tell(checkpoint: Checkpoint): Promise<void> {
    this.#deps.log.info({ checkpoint }, 'audit_checkpoint')
    await this.#write(`${JSON.stringify(checkpoint)}\n`)
  }

  async #write(text: string): Promise<void> {
    const { checkpointsFile } = this.#deps
    if (checkpointsFile === undefined) return
    try {
      await appendFile(checkpointsFile, text, { mode: 0o600, flush: true })
    } catch (cause) {
      throw new Error(`AUDIT_CHECKPOINTS_FILE ${checkpointsFile} can't be written`, { cause })
    }
  }
}
