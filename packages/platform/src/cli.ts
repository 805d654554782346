import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { apiFrom, credentialsFileOf } from './cli/api.ts'
import { deadLetters } from './cli/dead-letters.ts'
import { demo } from './cli/demo.ts'
import { KEYS_USAGE, keys } from './cli/keys.ts'
import { importOrders } from './cli/orders.ts'
import { replay } from './cli/replay.ts'

const USAGE = `Commands for a running platform. Options: --url URL (default http://127.0.0.1:8080); the key comes from
AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, AWS_SHARED_CREDENTIALS_FILE, or DATA_DIR/credentials.

demo                                      fill it with a shop to talk to
replay FILE [--concurrency N] [--limit N] send real messages through it and count what came back
orders FILE [--concurrency N]             import orders, JSON Lines
${KEYS_USAGE}
dead-letters list|redrive SERVICE         events that a service gave up on
openapi [--check]                         write openapi/, or fail if it is not current (needs no running platform)`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    concurrency: { type: 'string', default: '8' },
    limit: { type: 'string' },
    policy: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
})

await run(positionals).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})

async function run([command, ...rest]: readonly string[]): Promise<void> {
  if (command === 'openapi') {
    // Loads all services, which no other command needs.
    const { writeOpenApi } = await import('./cli/open-api.ts')
    return writeOpenApi(values.check)
  }
  if (command === undefined || command === 'help') return console.log(USAGE)
  const concurrency = whole('concurrency', values.concurrency)
  const api = await apiFrom({ url: values.url, connections: concurrency }, process.env)
  try {
    if (command === 'demo') return console.log(await demo(api, credentialsFileOf(process.env), new Date()))
    if (command === 'keys') return console.log(await keys(api, rest, await policyOf(values.policy)))
    if (command === 'dead-letters') return console.log(await deadLetters(api, rest))
    const [file] = rest
    if (file === undefined) throw new Error(USAGE)
    if (command === 'replay') {
      const limit = values.limit === undefined ? undefined : whole('limit', values.limit)
      const { summary, failed } = await replay(api, { file, concurrency, limit })
      console.log(summary)
      if (failed) process.exitCode = 1
      return
    }
    if (command === 'orders') {
      const { imported, refused } = await importOrders(api, file, concurrency)
      console.log([`${imported} orders written, ${refused.length} lines refused`, ...refused].join('\n'))
      if (refused.length > 0) process.exitCode = 1
      return
    }
    throw new Error(USAGE)
  } finally {
    api.close()
  }
}

function whole(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 10_000_000)
    throw new Error(`--${name} must be a whole number from 1`)
  return value
}

async function policyOf(file: string | undefined): Promise<object | undefined> {
  return file === undefined ? undefined : (JSON.parse(await readFile(file, 'utf8')) as object)
}
