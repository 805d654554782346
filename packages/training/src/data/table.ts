import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A row of a tab-separated file by the names in its first line. */
export type Row = Readonly<Record<string, string>>

export function readTable(folder: string, file: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(join(folder, file), 'utf8').split('\n')
  const names = head.split('\t')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t')
      return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']))
    })
}

/** A cell that must be there. */
export function cell(row: Row, name: string): string {
  const value = row[name]
  if (value === undefined) throw new Error(`A row lacks the column ${name}`)
  return value
}
