import type { Checkpoint } from '@customer-service/contracts/audit'
import { isSigned } from './checkpoint.ts'
import { isIntact, NO_HASH } from './record-hash.ts'
import type { TrailRecord } from './trail.ts'

/** The first thing that is wrong with a trail. */
export interface Fault {
  /** The first record that is not, or need not be, what was written. */
  readonly record: number
  readonly reason: string
}

export interface Trusted {
  /** Keys that checkpoints may be signed with, as they name them. */
  readonly publicKeys: readonly string[]
  /** Checkpoints that the reader kept elsewhere. */
  readonly kept: readonly Checkpoint[]
}

/** How far a trail was found in order. */
export interface Progress {
  readonly records: number
  /** Those among them that are older than the chain: nothing can be said of them. */
  readonly unchained: number
  readonly checkpoints: number
  /** Number of the last record that a checkpoint vouches for; 0 when none does. */
  readonly sealed: number
}

/** Is shown every record of a trail in order, and every checkpoint as soon as its record was shown. */
export class TrailCheck {
  readonly #publicKeys: ReadonlySet<string>
  readonly #kept: ReadonlyMap<number, Checkpoint>
  #records = 0
  #unchained = 0
  #checkpoints = 0
  #last: TrailRecord | undefined
  #seal: Checkpoint | undefined
  /** The last record that anybody vouches for. */
  #sure = 0
  /** What a checkpoint found of the last record: the next one may say more exactly where it begins. */
  #doubt: Fault | undefined

  /** Throws an Error for a kept checkpoint that is forged, or signed with another key. */
  constructor({ publicKeys, kept }: Trusted) {
    this.#publicKeys = new Set(publicKeys)
    this.#kept = new Map(kept.map((seal) => [seal.record, seal]))
    for (const seal of kept) {
      const wrong = this.#forged(seal)
      if (wrong !== undefined) throw new Error(`The kept checkpoint ${seal.number} ${wrong}`)
    }
  }

  get progress(): Progress {
    return {
      records: this.#records,
      unchained: this.#unchained,
      checkpoints: this.#checkpoints,
      sealed: this.#sure,
    }
  }

  record(record: TrailRecord): Fault | undefined {
    const own = misplaced(record, this.#last) ?? damaged(record) ?? this.#unlinked(record)
    const isAboutLast = own !== undefined && own.record === this.#last?.ordinal
    const fault = isAboutLast ? own : (this.#doubt ?? own)
    if (fault) return fault
    if (record.hash === undefined) this.#unchained++
    this.#records++
    this.#last = record
    const kept = this.#kept.get(record.ordinal)
    if (kept) this.#compare(kept)
    return undefined
  }

  checkpoint(seal: Checkpoint): Fault | undefined {
    const wrong = follows(seal, this.#seal)
      ? this.#forged(seal)
      : `comes where ${(this.#seal?.number ?? 0) + 1} should be`
    if (wrong !== undefined)
      return { record: this.#sure + 1, reason: `isn't vouched for: checkpoint ${seal.number} ${wrong}` }
    const last = this.#last?.ordinal ?? 0
    if (last < seal.record) return missing(last + 1, seal)
    if (last > seal.record) return missing(seal.record, seal)
    if (this.#unchained > 0 && last - this.#records + this.#unchained >= seal.first_record)
      return { record: seal.first_record, reason: `has no hash, though checkpoint ${seal.number} says that it had` }
    this.#seal = seal
    this.#compare(seal)
    if (!this.#doubt) this.#checkpoints++
    return undefined
  }

  /** Once everything was shown. */
  end(): Fault | undefined {
    if (this.#doubt) return this.#doubt
    const last = this.#last?.ordinal ?? 0
    const beyond = [...this.#kept.values()].find(({ record }) => record > last)
    return beyond && missing(last + 1, beyond)
  }

  #forged(seal: Checkpoint): string | undefined {
    if (!this.#publicKeys.has(seal.public_key)) return `is signed with another key, ${seal.public_key}`
    return isSigned(seal) ? undefined : 'has a wrong signature'
  }

  #unlinked(record: TrailRecord): Fault | undefined {
    const { ordinal, previous_hash } = record
    if (this.#last === undefined) {
      const isBeginning = ordinal > 1 || previous_hash === undefined || previous_hash === NO_HASH
      return isBeginning ? undefined : { record: ordinal, reason: 'is the first, and follows on another' }
    }
    if (record.hash === undefined) {
      return this.#last.hash === undefined ? undefined : { record: ordinal, reason: 'has no hash' }
    }
    if (previous_hash === (this.#last.hash ?? NO_HASH)) return undefined
    // Both have their own hash. Which of the two was written anew, only a checkpoint knows.
    return this.#sure === this.#last.ordinal
      ? { record: ordinal, reason: `doesn't follow on record ${this.#last.ordinal}` }
      : {
          record: this.#last.ordinal,
          reason: `or record ${ordinal} was written anew: the two don't follow one another`,
        }
  }

  /** The last record with what a checkpoint saw. */
  #compare({ number, record, hash }: Checkpoint): void {
    if (this.#last?.hash === hash) this.#sure = Math.max(this.#sure, record)
    else {
      const reason = `may be the first that was written anew: checkpoint ${number} saw another trail`
      this.#doubt ??= { record: this.#sure + 1, reason }
    }
  }
}

function misplaced({ ordinal }: TrailRecord, last: TrailRecord | undefined): Fault | undefined {
  if (last === undefined || ordinal === last.ordinal + 1) return undefined
  return ordinal > last.ordinal
    ? { record: last.ordinal + 1, reason: 'is missing' }
    : { record: ordinal, reason: 'stands where it has no place' }
}

function damaged(record: TrailRecord): Fault | undefined {
  return isIntact(record)
    ? undefined
    : { record: record.ordinal, reason: "was changed: its hash isn't that of its content" }
}

/** The first that there is may have any number: older ones expire. */
const follows = ({ number }: Checkpoint, before: Checkpoint | undefined): boolean =>
  before === undefined || number === before.number + 1

const missing = (record: number, { number, record: seen }: Checkpoint): Fault => ({
  record,
  reason: `is missing: checkpoint ${number} saw ${record === seen ? 'it' : `record ${seen}`}`,
})
