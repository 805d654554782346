import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { checkDataFolder } from './data-folder.ts'
import { type Row, tableOf } from './row.ts'
import type { Suite } from './suite.ts'

const USAGE = 'evaluate --data FOLDER [--only sentiment|intents|search] [--json FILE]'

/** Loaded when they are wanted: a search needs no NLP.js. */
const SUITES: readonly { readonly name: string; readonly load: () => Promise<Suite> }[] = [
  { name: 'sentiment', load: async () => (await import('./sentiment/sentiment-rows.ts')).sentiment },
  { name: 'intents', load: async () => (await import('./intents/intent-rows.ts')).intents },
  { name: 'search', load: async () => (await import('./search/search-rows.ts')).search },
]

try {
  await evaluate()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function evaluate(): Promise<void> {
  const { data, only, json } = options()
  const chosen = SUITES.filter(({ name }) => only === undefined || name === only)
  if (data === undefined || chosen.length === 0) throw new Error(USAGE)
  const suites = await Promise.all(chosen.map(async ({ name, load }) => ({ name, suite: await load() })))
  checkDataFolder(
    data,
    suites.map(({ suite }) => suite),
  )
  const rows: Row[] = []
  for (const { name, suite } of suites) rows.push(...(await suite.measure(data, (step) => tell(`${name}: ${step}`))))
  tell('')
  console.log(tableOf(rows))
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ ...machine(), rows }, undefined, 2)}\n`)
}

function options() {
  try {
    return parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' }, json: { type: 'string' } } })
      .values
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

/** What speeds depend on. */
function machine(): { readonly node: string; readonly cpu: string } {
  return { node: process.version, cpu: cpus()[0]?.model ?? 'unknown' }
}

/** One line that changes on a terminal, a line for each step in a log. */
function tell(step: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${step}`)
  else if (step !== '') process.stderr.write(`${step}\n`)
}
