import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { AppError } from '../errors.ts'
import { PACE, type Pace, paced } from './paced.ts'
import { SpoolFile, unavailable } from './spool-file.ts'

/** Bodies up to so many bytes stay in memory, as those of other operations do. */
const IN_MEMORY_BYTES = 262_144
const MOST_FILES = 8
/** Of senders whose signature can only be checked once their body is there. */
const MOST_UNVERIFIED = 4
const MOST_OF_A_SENDER = 2
/** Room on the disk that is left to the rest of the platform. */
const SPARE_BYTES = 536_870_912

export interface SpoolOptions {
  readonly folder: string
  /** Largest body. */
  readonly maxBytes: number
  readonly pace?: Pace
}

/** Whom a body counts for: a principal whose signature is verified, else an address. */
export interface Sender {
  readonly name: string
  readonly isVerified: boolean
}

/** A body that has arrived. */
export interface Spool {
  readonly bytes: number
  /** In hexadecimal digits. */
  readonly sha256: string
  read(): AsyncIterable<Uint8Array>
  /** Forgets it; safe to call again. */
  close(): Promise<void>
}

/**
 * Keeps long bodies until they are verified and worked off, in files that have no name, so that they go with the process
 * however it ends. What unverified senders may take of the disk is bounded.
 */
export class Spools {
  readonly #folder: string
  readonly #maxBytes: number
  readonly #pace: Pace
  readonly #ending = new AbortController()
  readonly #open = new Set<{ readonly sender: Sender; readonly reserved: number }>()

  constructor({ folder, maxBytes, pace = PACE }: SpoolOptions) {
    this.#folder = folder
    this.#maxBytes = maxBytes
    this.#pace = pace
  }

  /** Aborted when long requests are given up because the process ends. */
  get ending(): AbortSignal {
    return this.#ending.signal
  }

  /** Gives up what is still being sent or answered. */
  end(): void {
    this.#ending.abort(unavailable('The process is ending'))
  }

  /**
   * Takes a body in. Throws 413 `PayloadTooLarge`, 408 `RequestTimeout` when it comes too slowly, 400 when its connection
   * ends before, 503 `ServiceUnavailable` when others take the room. Then the rest of the body is left unread.
   */
  async take(body: Readable, announcedBytes: number | undefined, sender: Sender): Promise<Spool> {
    if (announcedBytes !== undefined && announcedBytes > this.#maxBytes) throw tooLarge(this.#maxBytes)
    const hash = createHash('sha256')
    const memory: Uint8Array[] = []
    let file: SpoolFile | undefined
    let bytes = 0
    try {
      for await (const chunk of paced(body, this.#pace, this.ending)) {
        bytes += chunk.length
        if (bytes > this.#maxBytes) throw tooLarge(this.#maxBytes)
        hash.update(chunk)
        if (bytes > IN_MEMORY_BYTES && file === undefined) {
          file = await this.#openFile(announcedBytes ?? this.#maxBytes, sender)
          for (const piece of memory.splice(0)) await file.write(piece)
        }
        if (file === undefined) memory.push(chunk)
        else await file.write(chunk)
      }
    } catch (error) {
      await file?.close()
      throw error
    }
    const sha256 = hash.digest('hex')
    const spooled = file
    return {
      bytes,
      sha256,
      read: () => (spooled === undefined ? piecesOf(memory) : spooled.read()),
      close: async () => spooled?.close(),
    }
  }

  async #openFile(reserved: number, sender: Sender): Promise<SpoolFile> {
    const entry = { sender, reserved }
    this.#refuseTooMany(sender)
    this.#open.add(entry)
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      await this.#requireRoom()
      const name = join(this.#folder, randomUUID())
      const file = new SpoolFile(await open(name, 'wx+', 0o600), () => this.#open.delete(entry))
      await rm(name).catch(async (error) => {
        await file.close()
        throw error
      })
      return file
    } catch (error) {
      this.#open.delete(entry)
      throw error instanceof AppError ? error : unavailable('Long bodies can not be kept now', error)
    }
  }

  #refuseTooMany({ name, isVerified }: Sender): void {
    const count = (isCounted: (sender: Sender) => boolean) =>
      [...this.#open].filter(({ sender }) => isCounted(sender)).length
    const isFull =
      this.#open.size >= MOST_FILES ||
      (!isVerified && count((sender) => !sender.isVerified) >= MOST_UNVERIFIED) ||
      count((sender) => sender.name === name) >= MOST_OF_A_SENDER
    if (isFull) throw unavailable('Too many long bodies at once')
  }

  async #requireRoom(): Promise<void> {
    const { bavail, bsize } = await statfs(this.#folder)
    const reserved = [...this.#open].reduce((sum, entry) => sum + entry.reserved, 0)
    if (bavail * bsize < reserved + SPARE_BYTES) throw unavailable('The disk has no room for long bodies')
  }
}

async function* piecesOf(memory: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* memory
}

const tooLarge = (maxBytes: number): AppError =>
  new AppError(413, 'PayloadTooLarge', `The body is larger than ${maxBytes} bytes`)
