import { open, stat } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { type Api, callPatiently, TextBody } from './api.ts'
import { filePieces } from './file-pieces.ts'
import { openProgress } from './progress.ts'

const MOST_SHOWN = 20
const COUNTS = ['records', 'added', 'changed', 'unchanged', 'superseded', 'refused'] as const

export interface ImportResult {
  readonly text: string
  readonly refused: number
}

/** Sends a file of customer data piece by piece. Interrupted or repeated, it does no harm: what is known stays as it is. */
export async function importFile(
  api: Api,
  dataset: 'users' | 'items' | 'interactions',
  file: string,
): Promise<ImportResult> {
  const isGzip = file.endsWith('.gz')
  const start = await firstBytes(file, isGzip)
  if (start.startsWith('PK')) throw new Error(`${file} is a workbook: save it as "CSV UTF-8"`)
  const isCsv = !start.trimStart().startsWith('{')
  const contentType = isCsv ? 'text/csv' : 'application/x-ndjson'
  const { size } = await stat(file)
  const progress = openProgress(`Importing ${dataset}, bytes`, size, process.stderr)
  const total = { records: 0, added: 0, changed: 0, unchanged: 0, superseded: 0, refused: 0 }
  const shown: string[] = []
  const ignored = new Set<string>()
  for await (const { text, linesBefore, headerLines } of filePieces(file, {
    isCsv,
    isGzip,
    onRead: progress.advance,
  })) {
    const { body } = await callPatiently(api, 'POST', `/segmentation/${dataset}`, new TextBody(contentType, text))
    for (const name of COUNTS) total[name] += body[name]
    for (const name of body.ignored_columns) ignored.add(name)
    // The header that each piece of a CSV has is no line of the file there.
    const offset = linesBefore - headerLines
    for (const { line, field, reason } of body.problems) {
      if (shown.length < MOST_SHOWN) shown.push(`line ${offset + line}: ${field ? `${field} ` : ''}${reason}`)
    }
  }
  progress.end()
  return { text: [summary(total), ...ignoredText(ignored), ...shown].join('\n'), refused: total.refused }
}

const summary = (total: Readonly<Record<(typeof COUNTS)[number], number>>): string =>
  `${total.records} records: ${total.added} added, ${total.changed} changed, ${total.unchanged} known already, ` +
  `${total.superseded} replaced by later ones, ${total.refused} refused`

const ignoredText = (columns: ReadonlySet<string>): readonly string[] =>
  columns.size === 0 ? [] : [`columns not used: ${[...columns].join(', ')}`]

async function firstBytes(file: string, isGzip: boolean): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0)
    const start = buffer.subarray(0, bytesRead)
    // Z_SYNC_FLUSH: the rest of the file needn't be there.
    return (isGzip ? gunzipSync(start, { finishFlush: 2 }) : start).toString('utf8', 0, 1_000).replace(/^\uFEFF/, '')
  } finally {
    await handle.close()
  }
}
