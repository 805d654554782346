import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export const hasTable = (folder: string, name: string): boolean =>
  ['.csv', '.csv.gz'].some((ending) => existsSync(join(folder, name + ending)))

/** The columns that are asked for, of `<name>.csv` or `<name>.csv.gz` in a folder; names of columns in any case. */
export async function readTable<Name extends string>(
  folder: string,
  name: string,
  columns: readonly Name[],
): Promise<readonly Record<Name, string>[]> {
  const plain = join(folder, `${name}.csv`)
  const text = existsSync(plain) ? await readFile(plain, 'utf8') : gunzipSync(await readFile(`${plain}.gz`)).toString()
  const [header = '', ...lines] = text.trimEnd().split(/\r?\n/)
  const places = fieldsOf(header).map((field) => field.toLowerCase())
  const chosen = columns.map((column) => [column, places.indexOf(column)] as const)
  return lines.map((line) => {
    const fields = fieldsOf(line)
    return Object.fromEntries(chosen.map(([column, place]) => [column, fields[place] ?? ''])) as Record<Name, string>
  })
}

function fieldsOf(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(',')
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )
}
