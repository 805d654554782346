import type { Batch, InteractionRow } from '../audience/batch.ts'
import { FieldReader, RefusedField } from './field-reader.ts'
import { INTERACTION_COLUMNS, interactionRow } from './interaction-row.ts'
import { ITEM_COLUMNS, itemRow } from './item-row.ts'
import { type FileRecord, type Format, headerOf, type Problem, readRecords } from './read-records.ts'
import type { RowRules } from './row-rules.ts'
import { USER_COLUMNS, userRow } from './user-row.ts'

export type Dataset = Exclude<Batch['dataset'], 'erasure'>

/** A file read: its rows, and what was refused. */
export interface Import {
  readonly batch: Batch
  /** Records in the file, the refused included. */
  readonly records: number
  readonly problems: readonly Problem[]
  /** Records that a later one about the same customer, item or event id replaces. */
  readonly superseded: number
  /** Columns that nothing is made of. */
  readonly ignored: readonly string[]
}

/** Reads users, items or interactions. */
export function readImport(dataset: Dataset, text: string, format: Format, rules: RowRules): Import {
  const records = readRecords(text, format)
  const problems: Problem[] = []
  const rows = <Row>(rowOf: (fields: FieldReader) => Row): readonly Row[] => rowsOf(records, rowOf, problems)
  const batch = batchOf(dataset, rows, rules)
  const superseded = records.length - problems.length - batch.rows.length
  return { batch, records: records.length, problems, superseded, ignored: ignoredIn(records, format, COLUMNS[dataset]) }
}

/** Why no record of a CSV could be read by its header; undefined: it has what is needed. */
export function headerProblem(dataset: Dataset, text: string): string | undefined {
  const columns = headerOf(text)
  const missing = REQUIRED[dataset].find((name) => !columns.includes(name))
  if (missing !== undefined) return `has no column ${missing.toUpperCase()}, but: ${columns.join(', ').slice(0, 500)}`
  const twice = columns.find((name, i) => COLUMNS[dataset].includes(name) && columns.indexOf(name) !== i)
  return twice && `has two columns ${twice.toUpperCase()}`
}

type ReadRows = <Row>(rowOf: (fields: FieldReader) => Row) => readonly Row[]

function batchOf(dataset: Dataset, rows: ReadRows, rules: RowRules): Batch {
  switch (dataset) {
    case 'users':
      return {
        dataset,
        rows: lastOfEach(
          rows((fields) => userRow(fields, rules)),
          ({ id }) => id,
        ),
      }
    case 'items':
      return { dataset, rows: lastOfEach(rows(itemRow), ({ id }) => id) }
    case 'interactions':
      return { dataset, rows: differentEvents(rows((fields) => interactionRow(fields, rules))) }
  }
}

const COLUMNS: Readonly<Record<Dataset, readonly string[]>> = {
  users: USER_COLUMNS,
  items: ITEM_COLUMNS,
  interactions: INTERACTION_COLUMNS,
}

const REQUIRED: Readonly<Record<Dataset, readonly string[]>> = {
  users: ['user_id'],
  items: ['item_id'],
  interactions: ['user_id', 'event_type', 'timestamp'],
}

/** Rows of the records; what is refused joins the problems. */
function rowsOf<Row>(
  records: readonly (FileRecord | Problem)[],
  rowOf: (fields: FieldReader) => Row,
  problems: Problem[],
): readonly Row[] {
  const rows: Row[] = []
  for (const record of records) {
    if (!('fields' in record)) {
      problems.push(record)
      continue
    }
    try {
      rows.push(rowOf(new FieldReader(record)))
    } catch (error) {
      if (!(error instanceof RefusedField)) throw error
      problems.push({ line: record.line, field: error.field, reason: error.message })
    }
  }
  return rows
}

function lastOfEach<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()]
}

/** Events with the same id are one; those without are counted, so that the same purchase twice in a file is two. */
function differentEvents(rows: readonly InteractionRow[]): readonly InteractionRow[] {
  const counts = new Map<string, number>()
  const keyed = rows.map((row): readonly [string, InteractionRow] => {
    const key = [row.customerId, row.itemId, row.event, row.timestamp, row.orderId, row.eventId].join('\n')
    if (row.eventId !== undefined) return [key, row]
    const alike = `${key}\n${row.value} ${row.currency}`
    const nth = (counts.get(alike) ?? 0) + 1
    counts.set(alike, nth)
    return [`${alike}\n${nth}`, nth === 1 ? row : { ...row, nth }]
  })
  return [...new Map(keyed).values()]
}

/** All records of a CSV have the columns of the first. */
function ignoredIn(
  records: readonly (FileRecord | Problem)[],
  format: Format,
  columns: readonly string[],
): readonly string[] {
  const known = new Set(columns)
  const ignored = new Set<string>()
  for (const record of records) {
    if (!('fields' in record)) continue
    for (const name of record.fields.keys()) if (!known.has(name)) ignored.add(name)
    if (format === 'csv') break
  }
  return [...ignored].sort()
}
