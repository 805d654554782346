import { AppError } from '../errors.ts'

/** Longest line, in bytes of UTF-8: as much as a whole body of other operations. */
export const MAX_LINE_BYTES = 262_144
const NEWLINE = 0x0a

/** One line of a text, by its number from 1 on, or what is wrong with its bytes. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly error: AppError }

/** The lines of a text, blank ones left out, as they come: in little memory, however long the text and its lines are. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  const rest = new Rest()
  let number = 0
  for await (const chunk of chunks) {
    const lines: Line[] = []
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      rest.add(chunk.subarray(start, end))
      keep(lines, rest.take(++number))
      start = end + 1
    }
    rest.add(chunk.subarray(start))
    if (lines.length > 0) yield lines
  }
  const last: Line[] = []
  keep(last, rest.take(number + 1))
  if (last.length > 0) yield last
}

function keep(lines: Line[], line: Line): void {
  if ('error' in line || line.text.trim() !== '') lines.push(line)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The bytes of a line that isn't complete yet. Of one that is too long nothing is kept. */
class Rest {
  #pieces: Uint8Array[] = []
  #bytes = 0

  add(piece: Uint8Array): void {
    this.#bytes += piece.length
    if (this.#bytes > MAX_LINE_BYTES) this.#pieces = []
    else if (piece.length > 0) this.#pieces.push(piece)
  }

  take(number: number): Line {
    const [pieces, bytes] = [this.#pieces, this.#bytes]
    this.#pieces = []
    this.#bytes = 0
    if (bytes > MAX_LINE_BYTES) return { number, error: invalidLine(`is longer than ${MAX_LINE_BYTES} bytes`) }
    const [first = new Uint8Array()] = pieces
    try {
      return { number, text: utf8.decode(pieces.length > 1 ? Buffer.concat(pieces) : first) }
    } catch {
      return { number, error: invalidLine('is not valid UTF-8') }
    }
  }
}

const invalidLine = (problem: string): AppError => new AppError(400, 'ValidationError', `The line ${problem}`)
