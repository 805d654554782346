/** How a CSV is written. */
export interface CsvDialect {
  readonly delimiter: ',' | ';' | '\t'
  /** Where its header begins, and on which line: after a line such as `sep=;`, which spreadsheets write. */
  readonly start: number
  readonly line: number
}

const TOLD = /^\uFEFF?sep=([,;\t])\r?\n/i
const DELIMITERS = [',', ';', '\t'] as const

/** Columns are separated by what the header has most of: semicolons where commas stand before decimals. */
export function csvDialect(text: string): CsvDialect {
  const [line = '', told] = TOLD.exec(text) ?? []
  const delimiter = DELIMITERS.find((one) => one === told)
  if (delimiter !== undefined) return { delimiter, start: line.length, line: 2 }
  const end = text.indexOf('\n')
  const header = text.slice(0, end < 0 ? text.length : end).replaceAll(/"[^"]*(?:"|$)/g, '')
  const counts = DELIMITERS.map((one) => header.split(one).length)
  const most = Math.max(...counts)
  return { delimiter: DELIMITERS[counts.indexOf(most)] ?? ',', start: 0, line: 1 }
}
