import { csvDialect } from './csv-dialect.ts'
import { type CsvRecord, readCsv } from './read-csv.ts'

export type Format = 'csv' | 'ndjson'

/** A record with its columns in small letters: `user_id` for `USER_ID` and `userId`. */
export interface FileRecord {
  /** Of its first line, from 1. */
  readonly line: number
  readonly fields: ReadonlyMap<string, unknown>
  /** What stands before decimals. */
  readonly decimals: 'point' | 'comma'
}

export interface Problem {
  readonly line: number
  readonly field?: string
  readonly reason: string
}

/** The records of a CSV (with a header) or of JSON Lines; a line that can't be read is a problem. Empty lines are skipped. */
export function readRecords(text: string, format: Format): readonly (FileRecord | Problem)[] {
  return format === 'csv' ? fromCsv(text) : fromJsonLines(text)
}

function fromCsv(text: string): readonly (FileRecord | Problem)[] {
  const dialect = csvDialect(text)
  const decimals = dialect.delimiter === ';' ? 'comma' : 'point'
  const [header, ...lines] = readCsv(text, dialect)
  if (header === undefined) return []
  const columns = columnsOf(header)
  return lines.map(({ line, cells, problem }) => {
    if (problem !== undefined) return { line, reason: problem }
    if (cells.length !== columns.length) {
      return { line, reason: `has ${cells.length} columns where the header has ${columns.length}` }
    }
    const fields = new Map(columns.map((column, i) => [column, cells[i] === '' ? undefined : cells[i]]))
    return { line, fields, decimals }
  })
}

const columnsOf = ({ cells }: CsvRecord): readonly string[] => cells.map(columnName)

/** The columns that the header of a CSV names. */
export function headerOf(text: string): readonly string[] {
  const [header] = readCsv(text, csvDialect(text), 1)
  return header === undefined ? [] : columnsOf(header)
}

function fromJsonLines(text: string): readonly (FileRecord | Problem)[] {
  return text.split('\n').flatMap((content, i) => (content.trim() === '' ? [] : [fromJson(content, i + 1)]))
}

function fromJson(content: string, line: number): FileRecord | Problem {
  const value = parsed(content)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { line, reason: 'is not a JSON object' }
  const fields = new Map(Object.entries(value).map(([name, one]) => [columnName(name), one ?? undefined]))
  return { line, fields, decimals: 'point' }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

const columnName = (name: string): string =>
  name
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
