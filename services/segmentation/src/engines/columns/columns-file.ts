import { closeSync, existsSync, fsync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { endianness } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import { calendarOf } from '../../domain/analysis/calendar.ts'
import { Audience, type AudienceParts } from '../../domain/audience/audience.ts'
import type { EventType } from '../../domain/audience/batch.ts'
import { BLOCK_ROWS, COLUMNS, type EventBlock, newBlock, type TableParts } from '../../domain/audience/event-table.ts'

/** Counted up whenever columns, hashes or days are made differently. */
const FORMAT = 1
const MAGIC = Buffer.from('CSCOLUMN')
/** Magic, length of the head, its checksum. */
const PREFIX_BYTES = MAGIC.length + 8
const MOST_HEAD_BYTES = 16_777_216

/** What columns hold, up to which change of which data. */
export interface Position {
  /** The last change in them. */
  readonly seq: number
  /** That change's fingerprint. */
  readonly change: string
}

interface Head extends Position {
  readonly made: string
  /** Bytes and checksum of what follows: all that isn't numbers as JSON, then a section for each column. */
  readonly sections: readonly (readonly [bytes: number, crc: number])[]
}

interface Frame extends Omit<AudienceParts, 'tables'> {
  readonly tables: readonly {
    readonly event: EventType
    readonly slots: number
    readonly blocks: readonly Pick<EventBlock, 'rows' | 'firstTime' | 'lastTime'>[]
    /** Numbers of blocks that have marks. */
    readonly marked: readonly number[]
  }[]
}

/** The file isn't what was written, or was written by other rules. */
export class UnusableColumns extends Error {}

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
      const { seq, change } = this.#readHead(fd)
      return { seq, change }
    } finally {
      closeSync(fd)
    }
  }

  /** The columns. Throws `UnusableColumns` for any doubt about them. */
  read(): Audience {
    const fd = openSync(this.#file, 'r')
    try {
      const reader = sectionReader(fd, this.#readHead(fd).sections)
      return new Audience(calendarOf(this.#timeZone), partsFrom(reader))
    } finally {
      closeSync(fd)
    }
  }

  /**
   * Writes the columns as they are at this moment; waits only for the disk. The file takes the place of the one before once it
   * is safe there, unless it was removed meanwhile: then false. Leaves nothing behind when it fails, such as on a full disk.
   */
  async write(position: Position, audience: Audience): Promise<boolean> {
    const removals = this.#removals
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    const fd = openSync(this.#part, 'w', 0o600)
    try {
      for (const piece of piecesOf({ ...position, made: this.#made() }, audience.parts)) writeAll(fd, piece)
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

  #readHead(fd: number): Head {
    const prefix = fill(fd, Buffer.alloc(PREFIX_BYTES))
    const length = prefix.readUInt32LE(MAGIC.length)
    if (!prefix.subarray(0, MAGIC.length).equals(MAGIC) || length > MOST_HEAD_BYTES) {
      throw new UnusableColumns('This is no file of columns')
    }
    const text = fill(fd, Buffer.alloc(length))
    if (crc32(text) !== prefix.readUInt32LE(MAGIC.length + 4)) {
      throw new UnusableColumns('The head of the columns was changed')
    }
    const head: Head = JSON.parse(text.toString())
    if (head.made !== this.#made()) throw new UnusableColumns('The columns were made by other rules')
    return head
  }

  /** By what the columns were made: days follow from the time zone and its rules. */
  #made(): string {
    return [FORMAT, this.#timeZone, process.versions.tz, endianness()].join(' ')
  }
}

function* piecesOf(head: Omit<Head, 'sections'>, { tables, ...rest }: AudienceParts): Generator<Uint8Array> {
  const frame: Frame = { ...rest, tables: tables.map(frameOf) }
  const sections = [Buffer.from(JSON.stringify(frame)), ...tables.flatMap(([, parts]) => sectionsOf(parts))]
  const checked = sections.map((section) => [section.length, crc32(section)] as const)
  const text = Buffer.from(JSON.stringify({ ...head, sections: checked } satisfies Head))
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32LE(text.length, 0)
  numbers.writeUInt32LE(crc32(text), 4)
  yield Buffer.concat([MAGIC, numbers, text])
  yield* sections
}

function frameOf([event, { blocks, slots }]: AudienceParts['tables'][number]): Frame['tables'][number] {
  return {
    event,
    slots: slots.length,
    blocks: blocks.map(({ rows, firstTime, lastTime }) => ({ rows, firstTime, lastTime })),
    marked: blocks.flatMap(({ mark }, number) => (mark === undefined ? [] : [number])),
  }
}

const sectionsOf = ({ blocks, slots }: TableParts): readonly Uint8Array[] => [
  bytesOf(slots),
  ...blocks.flatMap((block) => columnsOf(block).map((column) => bytesOf(column.subarray(0, block.rows)))),
]

const columnsOf = (block: EventBlock) => [
  ...COLUMNS.map((name) => block[name]),
  ...(block.mark === undefined ? [] : [block.mark]),
]

function partsFrom({ readText, readInto }: ReturnType<typeof sectionReader>): AudienceParts {
  const { tables, ...rest }: Frame = JSON.parse(readText())
  const read = tables.map(({ event, slots, blocks, marked }) => {
    const parts = {
      slots: new Int32Array(slots),
      blocks: blocks.map((shape) => ({ ...newBlock(BLOCK_ROWS), ...shape })),
    }
    for (const number of marked) {
      const block = parts.blocks[number]
      if (block) block.mark = new Float64Array(BLOCK_ROWS)
    }
    for (const section of sectionsOf(parts)) readInto(section)
    return [event, parts] as const
  })
  return { ...rest, tables: read }
}

/** Reads section after section and holds each to its length and checksum. */
function sectionReader(fd: number, sections: Head['sections']) {
  let next = 0
  const begin = () => {
    const section = sections[next++]
    if (section === undefined) throw new UnusableColumns('The columns have fewer sections than their frame says')
    return section
  }
  const readInto = (place: Uint8Array, [bytes, crc] = begin()): Uint8Array => {
    if (place.length !== bytes) throw new UnusableColumns('A section of the columns has another length')
    if (crc32(fill(fd, place)) !== crc) throw new UnusableColumns('A section of the columns was changed')
    return place
  }
  const readText = (): string => {
    const section = begin()
    return Buffer.from(readInto(new Uint8Array(section[0]), section)).toString()
  }
  return { readText, readInto: (place: Uint8Array) => readInto(place) }
}

function fill<Place extends Uint8Array>(fd: number, place: Place): Place {
  for (let filled = 0; filled < place.length; ) {
    const read = readSync(fd, place, filled, place.length - filled, null)
    if (read === 0) throw new UnusableColumns('The columns end too soon')
    filled += read
  }
  return place
}

function writeAll(fd: number, piece: Uint8Array): void {
  for (let written = 0; written < piece.length; ) written += writeSync(fd, piece, written)
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
