import { readCsv } from './read-csv.ts'

export type Format = 'csv' | 'ndjson'

/** A record with its columns in small letters: `user_id` for `USER_ID` and `userId`. */
export interface FileRecord {
  /** Of its first line, from 1. */
  readonly line: number
  readonly fields: ReadonlyMap<string, unknown>
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
  const [header, ...lines] = readCsv(text)
  if (header === undefined) return []
  const columns = header.cells.map(columnName)
  return lines.map(({ line, cells, problem }) => {
    if (problem !== undefined) return { line, reason: problem }
    if (cells.length !== columns.length) {
      return { line, reason: `has ${cells.length} columns where the header has ${columns.length}` }
    }
    return { line, fields: new Map(columns.map((column, i) => [column, cells[i] === '' ? undefined : cells[i]])) }
  })
}

function fromJsonLines(text: string): readonly (FileRecord | Problem)[] {
  return text.split('\n').flatMap((content, i) => (content.trim() === '' ? [] : [fromJson(content, i + 1)]))
}

function fromJson(content: string, line: number): FileRecord | Problem {
  const value = parsed(content)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { line, reason: 'is not a JSON object' }
  return { line, fields: new Map(Object.entries(value).map(([name, one]) => [columnName(name), one ?? undefined])) }
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
