import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Api, apiFrom, credentialsFileOf } from './cli/api.ts'
import { exportCorrections } from './cli/corrections.ts'
import { deadLetters } from './cli/dead-letters.ts'
import { demo } from './cli/demo.ts'
import { importFile } from './cli/import-file.ts'
import { KEYS_USAGE, keys } from './cli/keys.ts'
import { importOrders } from './cli/orders.ts'
import { replay } from './cli/replay.ts'
import { exportMembers } from './cli/segment-members.ts'
import { TRAIL_USAGE, trail } from './cli/trail.ts'

const USAGE = `Commands for a running platform. Options: --url URL (default http://127.0.0.1:8080); the key comes from
AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, AWS_SHARED_CREDENTIALS_FILE, or DATA_DIR/credentials.

demo                                      fill it with a shop to talk to
replay FILE [--concurrency N] [--limit N] send real messages through it and count what came back
orders FILE [--concurrency N]             import orders, JSON Lines
import-data users|items|interactions FILE  import customer data for segments: CSV or JSON Lines, also gzipped
${KEYS_USAGE}
dead-letters list|redrive SERVICE         events that a service gave up on
segment-members SEGMENT [--out FILE]      who is in a segment, CSV
corrections [--out FILE]                  corrected analyses as lessons for training, JSON Lines
${TRAIL_USAGE}

Commands that need no running platform:

segments FILE [--out FILE] [--as-of DATE] [--language en|tr]   analyse customers, JSON Lines
recover-key [--new-master-key]            make a new administrator's key for the platform of DATA_DIR, which doesn't run
backup FOLDER                             copy DATA_DIR, also while the platform runs, into a folder of its own
restore FOLDER [--check]                  put a backup into DATA_DIR, which holds no database yet; or only check it
openapi [--check]                         write openapi/, or fail if it is not current`

const { values, positionals } = argumentsGiven()

/** What a command prints at its end, if anything; `failed` makes the exit code 1. */
interface Outcome {
  readonly text?: string
  readonly failed?: boolean
}

const [command = 'help', ...rest] = positionals
try {
  const { text, failed } = await run()
  if (text !== undefined) console.log(text)
  if (failed) process.exitCode = 1
} catch (error) {
  console.error(told(error))
  process.exitCode = 1
}

function argumentsGiven() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        url: { type: 'string' },
        concurrency: { type: 'string', default: '8' },
        limit: { type: 'string' },
        policy: { type: 'string' },
        check: { type: 'boolean', default: false },
        'new-master-key': { type: 'boolean', default: false },
        out: { type: 'string' },
        'as-of': { type: 'string' },
        language: { type: 'string' },
        checkpoints: { type: 'string' },
        'public-key': { type: 'string' },
      },
    })
  } catch (error) {
    console.error(`${told(error)}\n\n${USAGE}`)
    process.exit(1)
  }
}

function told(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const isSilent = 'code' in error && error.code === 'ECONNREFUSED'
  return isSilent ? `${error.message}: no platform answers there. Start it, or name another with --url` : error.message
}

async function run(): Promise<Outcome> {
  if (command === 'help' || values.help) return { text: USAGE }
  // These load services, which no other command needs.
  if (command === 'openapi') return { text: await (await import('./cli/open-api.ts')).writeOpenApi(values.check) }
  if (command === 'segments') return analyseSegments()
  if (command === 'backup' || command === 'restore' || command === 'recover-key')
    return { text: await onFolder(command) }
  const api = await apiFrom({ url: values.url, connections: concurrency() }, process.env)
  try {
    return await runWith(api)
  } finally {
    api.close()
  }
}

async function runWith(api: Api): Promise<Outcome> {
  if (command === 'demo') return { text: await demo(api, credentialsFileOf(process.env), new Date()) }
  if (command === 'keys') return { text: await keys(api, rest, await policyOf(values.policy)) }
  if (command === 'dead-letters') return { text: await deadLetters(api, rest) }
  if (command === 'import-data') return importData(api)
  if (command === 'trail')
    return trail(api, rest, { checkpoints: values.checkpoints, publicKey: values['public-key'], out: values.out })
  if (command === 'corrections') {
    const { written, withoutText } = await exportCorrections(api, values.out)
    // Standard output may hold the corrections themselves.
    console.error(`${written} corrections written, ${withoutText} without a text left out`)
    return {}
  }
  if (command === 'segment-members') {
    const [segment] = rest
    if (segment === undefined) throw new Error(USAGE)
    console.error(`${await exportMembers(api, segment, values.out)} members written`)
    return {}
  }
  if (command === 'replay') {
    const limit = values.limit === undefined ? undefined : whole('limit', values.limit)
    const { summary, failed } = await replay(api, { file: fileGiven(), concurrency: concurrency(), limit })
    return { text: summary, failed }
  }
  if (command === 'orders') {
    const { imported, refused } = await importOrders(api, fileGiven(), concurrency())
    const text = [`${imported} orders written, ${refused.length} lines refused`, ...refused].join('\n')
    return { text, failed: refused.length > 0 }
  }
  throw new Error(USAGE)
}

async function importData(api: Api): Promise<Outcome> {
  const [dataset, file] = rest
  if (file === undefined || (dataset !== 'users' && dataset !== 'items' && dataset !== 'interactions')) {
    throw new Error(USAGE)
  }
  const { text, refused } = await importFile(api, dataset, file)
  return { text, failed: refused > 0 }
}

async function analyseSegments(): Promise<Outcome> {
  const { segments } = await import('./cli/segments.ts')
  const { out, language, 'as-of': asOf } = values
  const { analysed, refused } = await segments({ file: fileGiven(), out, asOf, language }, process.env, new Date())
  // Standard output may hold the analyses themselves.
  console.error(`${analysed} analysed, ${refused} refused`)
  return { failed: refused > 0 }
}

async function onFolder(command: 'backup' | 'restore' | 'recover-key'): Promise<string> {
  // As the platform does: all of it is for the owner of the process alone.
  process.umask(0o077)
  if (command === 'recover-key') {
    const { recover } = await import('./cli/recover-key.ts')
    return recover(process.env, values['new-master-key'])
  }
  const { backup, restore } = await import('./cli/backup.ts')
  const folder = fileGiven()
  return command === 'backup' ? backup(folder, process.env, new Date()) : restore(folder, process.env, values.check)
}

function fileGiven(): string {
  const [file] = rest
  if (file === undefined) throw new Error(USAGE)
  return file
}

function concurrency(): number {
  return whole('concurrency', values.concurrency)
}

function whole(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 10_000_000)
    throw new Error(`--${name} must be a whole number from 1`)
  return value
}

async function policyOf(file: string | undefined): Promise<object | undefined> {
  if (file === undefined) return undefined
  const text = await readFile(file, 'utf8')
  try {
    return JSON.parse(text) as object
  } catch (cause) {
    throw new Error(`${file} holds no JSON: ${told(cause)}`, { cause })
  }
}
