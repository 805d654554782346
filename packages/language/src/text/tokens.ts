import { characterClass, IDEOGRAPH, OTHER, WORD } from './characters.ts'
import { fold } from './fold.ts'

/** A word of a text, with its place in UTF-16 units. */
export interface Token {
  readonly text: string
  /** The form to compare by. */
  readonly folded: string
  readonly start: number
  readonly end: number
}

const SPACE = 0x20
const APOSTROPHES = new Set([0x27, 0x2019])

/** The words of a text in order, at most `limit`. An apostrophe between letters belongs to the word: `haven't`. */
export function tokenize(text: string, limit = 5_000): Token[] {
  const tokens: Token[] = []
  let position = 0
  while (position < text.length && tokens.length < limit) {
    const codePoint = text.codePointAt(position) ?? 0
    const size = codePoint > 0xffff ? 2 : 1
    const kind = characterClass(codePoint)
    if (kind === OTHER) {
      position += size
      continue
    }
    const end = kind === IDEOGRAPH ? position + size : endOfWord(text, position)
    const word = text.slice(position, end)
    tokens.push({ text: word, folded: fold(word), start: position, end })
    position = end
  }
  return tokens
}

/** Whether a mark stands between two words. */
export function holdsMark(text: string, start: number, end: number, mark: RegExp): boolean {
  const isSpace = end === start + 1 && text.charCodeAt(start) === SPACE
  return start < end && !isSpace && mark.test(text.slice(start, end))
}

function endOfWord(text: string, start: number): number {
  let end = start
  while (end < text.length) {
    const codePoint = text.codePointAt(end) ?? 0
    const size = codePoint > 0xffff ? 2 : 1
    if (characterClass(codePoint) === WORD) end += size
    else if (APOSTROPHES.has(codePoint) && isWordAt(text, end + 1)) end += 1
    else break
  }
  return end
}

function isWordAt(text: string, position: number): boolean {
  return position < text.length && characterClass(text.codePointAt(position) ?? 0) === WORD
}
