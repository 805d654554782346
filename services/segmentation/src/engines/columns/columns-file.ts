import { closeSync, existsSync, fsync, openSync, renameSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { endianness } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { makeFolder } from '@customer-service/core'
import { calendarOf } from '../../domain/analysis/calendar.ts'
import { Audience } from '../../domain/audience/audience.ts'
import { type Position, piecesOf, readHead, readParts } from './columns-format.ts'

/** Counted up whenever columns, hashes or days are made differently. */
const FORMAT = 1
/** Room on the disk that is left to the rest of the platform. */
const SPARE_BYTES = 536_870_912

/**
 * A copy of the columns on this machine's disk, so that a start needn't build them again. The truth stays in the store: the
 * file may be missing or old at any time. It is there whole or not at all.
 */
export class ColumnsFile {
  readonly #folder: string
  readonly #file: string
  readonly #part: string
  readonly #timeZone: string
  #removals = 0

  constructor(folder: string, timeZone: string) {
    this.#folder = folder
    this.#file = join(folder, 'customer-data')
    this.#part = `${this.#file}.part`
    this.#timeZone = timeZone
  }

  /** How far the file goes; undefined without one. Throws `UnusableColumns`. What a crash left half-written is removed. */
  position(): Position | undefined {
    rmSync(this.#part, { force: true })
    if (!existsSync(this.#file)) return undefined
    const fd = openSync(this.#file, 'r')
    try {
      const { seq, change } = readHead(fd, this.#made())
      return { seq, change }
    } finally {
      closeSync(fd)
    }
  }

  /** The columns. Throws `UnusableColumns` for any doubt about them. */
  read(): Audience {
    const fd = openSync(this.#file, 'r')
    try {
      const { sections } = readHead(fd, this.#made())
      return new Audience(calendarOf(this.#timeZone), readParts(fd, sections))
    } finally {
      closeSync(fd)
    }
  }

  /**
   * Writes the columns as they are at this moment; waits only for the disk. The file takes the place of the one before once it
   * is safe there, unless it was removed meanwhile: then false. Throws where the disk has too little room, and leaves nothing
   * behind when it fails.
   */
  async write(position: Position, audience: Audience): Promise<boolean> {
    const removals = this.#removals
    const pieces = piecesOf({ ...position, made: this.#made() }, audience.parts)
    makeFolder(this.#folder)
    this.#requireRoom(pieces.reduce((sum, { length }) => sum + length, 0))
    const fd = openSync(this.#part, 'w', 0o600)
    try {
      for (const piece of pieces) writeAll(fd, piece)
      await promisify(fsync)(fd)
    } catch (error) {
      rmSync(this.#part, { force: true })
      throw error
    } finally {
      closeSync(fd)
    }
    if (removals !== this.#removals) return false
    renameSync(this.#part, this.#file)
    return true
  }

  /** Leaves nothing on the disk, also of what is being written. */
  remove(): void {
    this.#removals++
    for (const file of [this.#file, this.#part]) rmSync(file, { force: true })
  }

  #requireRoom(bytes: number): void {
    const { bavail, bsize } = statfsSync(this.#folder)
    if (bavail * bsize < bytes + SPARE_BYTES) throw new Error('The disk has no room for the columns')
  }

  /** By what the columns were made: days follow from the time zone and its rules. */
  #made(): string {
    return [FORMAT, this.#timeZone, process.versions.tz, endianness()].join(' ')
  }
}

function writeAll(fd: number, piece: Uint8Array): void {
  for (let written = 0; written < piece.length; ) written += writeSync(fd, piece, written)
}
