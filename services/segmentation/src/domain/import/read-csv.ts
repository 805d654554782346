import { type CsvDialect, csvDialect } from './csv-dialect.ts'

/** A record of a CSV and the line that it begins on. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
  readonly problem?: string
}

/** Records of a CSV as of RFC 4180: delimiters, quotes around what holds one, a quote (doubled) or a line break. */
export function readCsv(
  text: string,
  dialect: CsvDialect = csvDialect(text),
  most = Number.POSITIVE_INFINITY,
): readonly CsvRecord[] {
  const records: CsvRecord[] = []
  const { delimiter } = dialect
  let { line, start: at } = dialect
  while (at < text.length && records.length < most) {
    const end = endOfLine(text, at)
    const content = text.slice(at, text[end - 1] === '\r' ? end - 1 : end)
    if (!content.includes('"')) {
      if (content.trim() !== '') records.push({ line, cells: content.split(delimiter) })
      at = end + 1
      line++
      continue
    }
    const { record, next, lines } = readQuoted(text, { at, line, delimiter })
    records.push(record)
    at = next
    line += lines
  }
  return records
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}

/** One record that has quotes, character by character. */
function readQuoted(
  text: string,
  { at: from, line, delimiter }: { readonly at: number; readonly line: number; readonly delimiter: string },
) {
  const cells: string[] = []
  let [cell, at, lines, isQuoted] = ['', from, 1, false]
  for (; at < text.length; at++) {
    const character = text[at]
    if (isQuoted) {
      if (character === '\n') lines++
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') cell += text[++at]
      else isQuoted = false
    } else if (character === '"') isQuoted = true
    else if (character === delimiter) {
      cells.push(cell)
      cell = ''
    } else if (character === '\n') break
    else if (character !== '\r') cell += character
  }
  cells.push(cell)
  const problem = isQuoted ? 'has a quote that is never closed' : undefined
  return { record: { line, cells, ...(problem && { problem }) }, next: at + 1, lines }
}
