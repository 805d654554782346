import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file of an archive, its text in pieces. */
export interface Entry {
  readonly name: string
  readonly text: AsyncIterable<string> | Iterable<string>
}

interface Packed {
  readonly name: Buffer
  readonly content: Buffer
  readonly crc: number
  readonly size: number
}

/** A ZIP archive of text files, deflated, piece by piece. Each is held packed alone, however long its text is. */
export async function* zip(entries: readonly Entry[]): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const packed = await pack(entry)
    const header = fieldsOf(packed)
    const local = Buffer.concat([signature(0x04034b50), header, packed.name, packed.content])
    directory.push(Buffer.concat([signature(0x02014b50), MADE_BY, header, positionOf(offset), packed.name]))
    yield local
    offset += local.length
  }
  yield Buffer.concat([...directory, endOf(directory, offset)])
}

async function pack({ name, text }: Entry): Promise<Packed> {
  const chunks: Buffer[] = []
  let crc = 0
  let size = 0
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of text) {
      const bytes = Buffer.from(piece)
      crc = crc32(bytes, crc)
      size += bytes.length
      yield bytes
    }
  }
  await pipeline(counted(), createDeflateRaw(), async (packed: AsyncIterable<Buffer>) => {
    for await (const chunk of packed) chunks.push(chunk)
  })
  return { name: Buffer.from(name), content: Buffer.concat(chunks), crc, size }
}

/** Version 2.0 of the format, on no system in particular. */
const MADE_BY = numbers([2, 20])
const UTF8_NAMES = 0x0800
const DEFLATED = 8
/** 1980-01-01, the first day of the format: the same content gives the same bytes. */
const FIRST_DAY = 0x21

/** What the header before a file and its line in the directory have in common. */
const fieldsOf = ({ name, content, crc, size }: Packed): Buffer =>
  numbers(
    [2, 20],
    [2, UTF8_NAMES],
    [2, DEFLATED],
    [2, 0],
    [2, FIRST_DAY],
    [4, crc],
    [4, content.length],
    [4, size],
    [2, name.length],
    [2, 0],
  )

/** No comment, first disk, no attributes, and where the file begins. */
const positionOf = (offset: number): Buffer => numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset])

function endOf(directory: readonly Buffer[], offset: number): Buffer {
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const count = directory.length
  return Buffer.concat([
    signature(0x06054b50),
    numbers([2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]),
  ])
}

const signature = (value: number): Buffer => numbers([4, value])

/** Little-endian numbers, each with its bytes. */
function numbers(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )
}
