import type { FileHandle } from 'node:fs/promises'
import { AppError } from '../errors.ts'

const READ_BYTES = 65_536

/** A body on the disk: written once, then read as often as it takes. */
export class SpoolFile {
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

  /** Never fails: a file without a name is gone, whatever its end says. */
  close(): Promise<void> {
    this.#closing ??= this.#handle
      .close()
      .catch(() => undefined)
      .finally(this.#onClose)
    return this.#closing
  }
}

/** 503: long bodies can't be taken now. */
export const unavailable = (message: string, cause?: unknown): AppError =>
  new AppError(503, 'ServiceUnavailable', message, { cause, retryAfterSeconds: 5 })
