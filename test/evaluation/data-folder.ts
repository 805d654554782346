import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Suite } from './suite.ts'

const HEAD_BYTES = 4_096

/** Throws an Error that names everything that the suites need and the folder lacks. */
export function checkDataFolder(folder: string, suites: readonly Suite[]): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`No folder ${folder}`)
  const problems = suites.flatMap(({ files }) =>
    Object.entries(files).flatMap(([file, columns]) => problemsOf(folder, file, columns)),
  )
  if (problems.length > 0) throw new Error(`${folder} lacks:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
}

function problemsOf(folder: string, file: string, columns: readonly string[]): readonly string[] {
  const path = join(folder, file)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return [file]
  const head = firstLine(path).split('\t')
  return columns.filter((column) => !head.includes(column)).map((column) => `${file}: the column ${column}`)
}

function firstLine(path: string): string {
  const file = openSync(path, 'r')
  const bytes = Buffer.alloc(HEAD_BYTES)
  const read = readSync(file, bytes)
  closeSync(file)
  return bytes.toString('utf8', 0, read).split(/\r?\n/, 1)[0] ?? ''
}
