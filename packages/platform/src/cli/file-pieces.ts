import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

/** Below the largest body that the platform takes. */
const PIECE_BYTES = 250_000
const [LINE_BREAK, QUOTE] = [0x0a, 0x22]

/** Some whole records of a file. */
export interface Piece {
  /** With the header of the file where it is a CSV. */
  readonly text: string
  /** The line of the file that stands before the piece's first record. */
  readonly linesBefore: number
}

export interface PieceOptions {
  readonly isCsv: boolean
  readonly isGzip: boolean
  /** Told of the bytes of the file that were read. */
  readonly onRead: (bytes: number) => void
}

/** Cuts a file into pieces that the platform takes, between records: a quoted line break of a CSV is none. */
export async function* filePieces(file: string, options: PieceOptions): AsyncGenerator<Piece> {
  let header: Buffer | undefined
  let rest = Buffer.alloc(0)
  let linesBefore = 0
  const pieceOf = (content: Buffer): Piece => {
    const piece = { text: `${header ?? ''}${content}`, linesBefore }
    linesBefore += count(content, LINE_BREAK)
    return piece
  }
  for await (const chunk of bytesOf(file, options)) {
    rest = Buffer.concat([rest, chunk])
    if (options.isCsv && header === undefined) {
      const end = endOfHeader(rest)
      if (end === 0) continue
      header = rest.subarray(0, end)
      rest = rest.subarray(end)
      linesBefore = count(header, LINE_BREAK)
    }
    const room = PIECE_BYTES - (header?.length ?? 0)
    while (rest.length > room) {
      const end = lastBreak(rest, room, options.isCsv)
      if (end === 0) throw new Error(`${file}: the record after line ${linesBefore} is too long`)
      yield pieceOf(rest.subarray(0, end))
      rest = rest.subarray(end)
    }
  }
  if (header === undefined && options.isCsv) throw new Error(`${file} has no header`)
  if (rest.length > 0) yield pieceOf(rest)
}

function bytesOf(file: string, { isGzip, onRead }: PieceOptions): AsyncIterable<Buffer> {
  const source = createReadStream(file, { highWaterMark: 65_536 })
  source.on('data', (chunk) => onRead(chunk.length))
  if (!isGzip) return source
  const unpacked = createGunzip()
  source.on('error', (error) => unpacked.destroy(error))
  return source.pipe(unpacked)
}

/** The place after the first line break that isn't inside of quotes; 0: there is none yet. */
function endOfHeader(content: Buffer): number {
  let at = content.indexOf(LINE_BREAK)
  while (at >= 0 && count(content.subarray(0, at), QUOTE) % 2 === 1) at = content.indexOf(LINE_BREAK, at + 1)
  return at + 1
}

/** The place after the last line break before `limit` that isn't inside of quotes; 0: there is none. */
function lastBreak(content: Buffer, limit: number, isCsv: boolean): number {
  for (let end = limit; end > 0; ) {
    const at = content.lastIndexOf(LINE_BREAK, end - 1)
    if (at < 0) return 0
    if (!isCsv || count(content.subarray(0, at), QUOTE) % 2 === 0) return at + 1
    end = at
  }
  return 0
}

function count(content: Buffer, byte: number): number {
  let found = 0
  for (let at = content.indexOf(byte); at >= 0; at = content.indexOf(byte, at + 1)) found++
  return found
}
