import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { AppError } from '../errors.ts'

/** Bodies up to so many bytes stay in memory, as those of other operations do. */
const IN_MEMORY_BYTES = 262_144
const MOST_FILES = 8
/** Of senders whose signature can only be checked once their body is there. */
const MOST_UNVERIFIED = 4
const MOST_OF_A_SENDER = 2
/** Room on the disk that is left to the rest of the platform. */
const SPARE_BYTES = 536_870_912
const READ_BYTES = 65_536

/** How slowly a body may come. */
export interface Pace {
  /** Each such span brings at least `leastBytes`, unless the body ends in it. */
  readonly spanMs: number
  readonly leastBytes: number
  readonly longestMs: number
}

/** As slow as a bad mobile connection; no longer than a signature is good for. */
const PACE: Pace = { spanMs: 10_000, leastBytes: 131_072, longestMs: 300_000 }

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
    const moveToFile = async () => {
      const opened = await this.#openFile(announcedBytes ?? this.#maxBytes, sender)
      for (const piece of memory.splice(0)) await opened.write(piece)
      return opened
    }
    let file: SpoolFile | undefined
    let bytes = 0
    try {
      for await (const chunk of paced(body, this.#pace, this.ending)) {
        bytes += chunk.length
        if (bytes > this.#maxBytes) throw tooLarge(this.#maxBytes)
        hash.update(chunk)
        if (bytes > IN_MEMORY_BYTES) file ??= await moveToFile()
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
      const handle = await open(name, 'wx+', 0o600)
      await rm(name)
      return new SpoolFile(handle, () => this.#open.delete(entry))
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

class SpoolFile {
  readonly #handle: FileHandle
  readonly #onClose: () => void
  #bytes = 0
  #closing: Promise<void> | undefined

  constructor(handle: FileHandle, onClose: () => void) {
    this.#handle = handle
    this.#onClose = onClose
  }

  async write(piece: Uint8Array): Promise<void> {
    try {
      await this.#handle.appendFile(piece)
    } catch (error) {
      throw unavailable('Long bodies can not be kept now', error)
    }
    this.#bytes += piece.length
  }

  async *read(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < this.#bytes; ) {
      const { buffer, bytesRead } = await this.#handle.read(Buffer.allocUnsafe(READ_BYTES), 0, READ_BYTES, at)
      if (bytesRead === 0) throw new Error('The spooled body is shorter than what was written')
      yield buffer.subarray(0, bytesRead)
      at += bytesRead
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#handle.close().finally(this.#onClose)
    return this.#closing
  }
}

async function* piecesOf(memory: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* memory
}

/** The body's pieces, as long as they come fast enough and are wanted. */
async function* paced(
  body: Readable,
  { spanMs, leastBytes, longestMs }: Pace,
  ending: AbortSignal,
): AsyncGenerator<Uint8Array> {
  ending.throwIfAborted()
  const { promise: late, reject } = Promise.withResolvers<never>()
  late.catch(() => undefined)
  const giveUp = () => reject(ending.reason)
  ending.addEventListener('abort', giveUp)
  let [bytes, before] = [0, 0]
  const timer = setInterval(() => {
    if (bytes - before < leastBytes) reject(tooSlow())
    before = bytes
  }, spanMs)
  const last = setTimeout(() => reject(tooSlow()), longestMs)
  const pieces = body.iterator({ destroyOnReturn: false })
  try {
    for (;;) {
      const { done, value } = await Promise.race([pieces.next().catch(endedEarly), late])
      if (done) return
      bytes += value.length
      yield value
    }
  } finally {
    clearInterval(timer)
    clearTimeout(last)
    ending.removeEventListener('abort', giveUp)
  }
}

function endedEarly(cause: unknown): never {
  throw new AppError(400, 'BadRequest', 'The connection ended before the body', { cause })
}

const tooLarge = (maxBytes: number): AppError =>
  new AppError(413, 'PayloadTooLarge', `The body is larger than ${maxBytes} bytes`)
const tooSlow = (): AppError => new AppError(408, 'RequestTimeout', 'The request did not arrive in time')
const unavailable = (message: string, cause?: unknown): AppError =>
  new AppError(503, 'ServiceUnavailable', message, { cause, retryAfterSeconds: 5 })
