import { readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { AudienceParts } from '../../domain/audience/audience.ts'
import type { EventType } from '../../domain/audience/batch.ts'
import { BLOCK_ROWS, COLUMNS, type EventBlock, newBlock, type TableParts } from '../../domain/audience/event-table.ts'

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

/** What a file of columns begins with. */
export interface Head extends Position {
  /** By which rules. */
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

/** The bytes of a file of columns, which are the columns' own memory. */
export function piecesOf(head: Omit<Head, 'sections'>, { tables, ...rest }: AudienceParts): readonly Uint8Array[] {
  const frame: Frame = { ...rest, tables: tables.map(frameOf) }
  const sections = [Buffer.from(JSON.stringify(frame)), ...tables.flatMap(([, parts]) => sectionsOf(parts))]
  const checked = sections.map((section) => [section.length, crc32(section)] as const)
  const text = Buffer.from(JSON.stringify({ ...head, sections: checked } satisfies Head))
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32LE(text.length, 0)
  numbers.writeUInt32LE(crc32(text), 4)
  return [Buffer.concat([MAGIC, numbers, text]), ...sections]
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

/** The head of a file of columns. Throws `UnusableColumns`, also where it was made by other rules than `made`. */
export function readHead(fd: number, made: string): Head {
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
  if (head.made !== made) throw new UnusableColumns('The columns were made by other rules')
  return head
}

/** What follows the head. Throws `UnusableColumns`. */
export function readParts(fd: number, sections: Head['sections']): AudienceParts {
  const { readText, readInto } = sectionReader(fd, sections)
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

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
