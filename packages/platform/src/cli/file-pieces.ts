import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

/** Below the largest body that the platform takes. */
const PIECE_BYTES = 250_000
/** Lines that are alike stay together where they are no further apart: in one piece they are counted, in two they are repeats. */
const ALIKE_WITHIN_BYTES = 65_536
const [LINE_BREAK, QUOTE] = [0x0a, 0x22]

/** Some whole records of a file. */
export interface Piece {
  /** With the header of the file where it is a CSV. */
  readonly text: string
  /** The line of the file that stands before the piece's first record. */
  readonly linesBefore: number
  /** Lines of the header that the text begins with. */
  readonly headerLines: number
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
  let headerLines = 0
  const pieceOf = (content: Buffer): Piece => {
    const piece = { text: `${textOf(header)}${textOf(content)}`, linesBefore, headerLines }
    linesBefore += count(content, LINE_BREAK)
    return piece
  }
  const textOf = (content: Buffer | undefined): string => {
    if (content === undefined) return ''
    if (isUtf8(content)) return content.toString()
    const where = linesBefore === 0 ? 'in its first lines' : `after line ${linesBefore}`
    throw new Error(
      `${file} isn't UTF-8 ${where}: save it as "CSV UTF-8", or convert it (iconv -f windows-1254 -t utf-8)`,
    )
  }
  function* wholePieces(most: number): Generator<Piece> {
    const room = PIECE_BYTES - (header?.length ?? 0)
    while (rest.length > most) {
      const end = lastBreak(rest, room, options.isCsv)
      if (end === 0) throw new Error(`${file}: the record after line ${linesBefore} is too long`)
      const parting = partingOf(rest, end, options.isCsv)
      yield pieceOf(rest.subarray(0, parting))
      rest = rest.subarray(parting)
    }
  }
  for await (const chunk of bytesOf(file, options)) {
    rest = Buffer.concat([rest, chunk])
    if (options.isCsv && header === undefined) {
      const end = endOfHeader(rest)
      if (end === 0) continue
      header = rest.subarray(0, end)
      rest = rest.subarray(end)
      headerLines = count(header, LINE_BREAK)
      linesBefore = headerLines
    }
    yield* wholePieces(PIECE_BYTES - (header?.length ?? 0) + ALIKE_WITHIN_BYTES)
  }
  if (header === undefined && options.isCsv) throw new Error(`${file} has no header`)
  yield* wholePieces(PIECE_BYTES - (header?.length ?? 0))
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

/** The last place up to `end` where no line shortly before it comes again shortly after it; `end` where there is none. */
function partingOf(content: Buffer, end: number, isCsv: boolean): number {
  const after = new Set(content.toString('latin1', end, end + ALIKE_WITHIN_BYTES).split('\n'))
  const before = content.toString('latin1', 0, end).split('\n').slice(0, -1)
  const passed: string[] = []
  let [parting, at] = [end, end]
  for (const line of before.reverse()) {
    at -= line.length + 1
    if (parting - at > ALIKE_WITHIN_BYTES) break
    passed.push(line)
    if (!after.has(line)) continue
    parting = at
    for (const one of passed.splice(0)) after.add(one)
  }
  return lastBreak(content, parting, isCsv) || end
}

/** The place after the header: the first line break that isn't inside of quotes, of the line after `sep=;`; 0: it isn't there yet. */
function endOfHeader(content: Buffer): number {
  const told = /^(?:\u00ef\u00bb\u00bf)?sep=.\r?\n/i.exec(content.toString('latin1', 0, 20))?.[0].length ?? 0
  let at = content.indexOf(LINE_BREAK, told)
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
