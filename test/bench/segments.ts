import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Api, callPatiently, openApi, TextBody } from '../../packages/platform/src/cli/api.ts'
import { importFile } from '../../packages/platform/src/cli/import-file.ts'
import { writeCustomerFiles } from './customer-files.ts'
import type { Server } from './server.ts'
import { key } from './signed-request.ts'
import { startPlatform } from './start-platform.ts'

/**
 * Segments at the size of a large shop, over HTTP, with the memory of the whole platform: rules, batches, import, queries, and
 * starts with the data there: with the columns that the process before kept, and without. CUSTOMERS and INTERACTIONS change the size.
 */
const CUSTOMERS = Number(process.env.CUSTOMERS ?? 100_000)
const INTERACTIONS = Number(process.env.INTERACTIONS ?? 5_000_000)
const ROUNDS = 5
const BATCH_CUSTOMERS = 20_000
const BATCH_LINES = 400
/** As one request. */
const LONG_BATCH_CUSTOMERS = 100_000
const PROMPTS = [
  'Find customers who have made multiple purchases in the last 6 months',
  "Find customers who engaged with our emails but haven't purchased",
  'Identify potential first-time car buyers',
  'High-value customers at risk of churning',
  'Women in Istanbul who viewed the RAV4 in the last 3 months',
  'Platinum or Gold members',
  'Customers who abandoned their cart in the last 7 days',
  'Customers whose favourite category is SUV',
  'Top 10% of customers by spend',
  'Customers active in the last year',
]

const folder = await mkdtemp(join(tmpdir(), 'segments-bench-'))
try {
  spawnSync(process.execPath, [new URL('../../services/segmentation/test/bench.ts', import.meta.url).pathname], {
    stdio: 'inherit',
  })
  await writeCustomerFiles(folder, {
    customers: CUSTOMERS,
    interactions: INTERACTIONS,
    until: Math.floor(Date.now() / 1_000),
  })
  await withPlatform(async (api, server) => {
    report('start', server)
    await timed('batch', server, () => batch(api), BATCH_CUSTOMERS)
    await timed('batch in one request', server, () => sendBatch(api, 0, LONG_BATCH_CUSTOMERS), LONG_BATCH_CUSTOMERS)
    await timed('import users', server, () => importFile(api, 'users', join(folder, 'users.csv')), CUSTOMERS)
    const events = join(folder, 'interactions.csv')
    await timed('import interactions', server, () => importFile(api, 'interactions', events), INTERACTIONS)
    await queries(api, server)
  })
  const firstAnswer = (what: string) =>
    withPlatform((api, server) => timed(what, server, () => find(api, PROMPTS[0] ?? ''), INTERACTIONS))
  await firstAnswer('first answer after a start')
  await rm(join(folder, 'data', 'columns'), { recursive: true })
  await firstAnswer('first answer after a start without kept columns')
  console.log(`load average: ${loadavg().map((load) => load.toFixed(1))}`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function withPlatform(work: (api: Api, server: Server) => Promise<void>): Promise<void> {
  const began = performance.now()
  using server = await startPlatform(join(folder, 'data'), { allCores: true })
  console.log(`ready after ${((performance.now() - began) / 1_000).toFixed(1)} s`)
  const api = openApi({ url: `http://127.0.0.1:${server.port}`, credentials: { ...key, region: 'us-east-1' } })
  try {
    await work(api, server)
    await server.end()
  } finally {
    api.close()
  }
}

async function batch(api: Api): Promise<void> {
  for (let from = 0; from < BATCH_CUSTOMERS; from += BATCH_LINES) await sendBatch(api, from, BATCH_LINES)
}

async function sendBatch(api: Api, from: number, count: number): Promise<void> {
  const customerData = (i: number) => ({
    city: 'Istanbul',
    customer: {
      customerId: `C-${i}`,
      city: 'Istanbul',
      age: 18 + (i % 60),
      gender: 'F',
      registeredAt: '2024-03-15T00:00:00',
      productHistory: [0, 1].map((product) => ({
        productId: `P-${product}`,
        category: 'SKINCARE',
        totalQuantity: 2,
        totalSpent: (i % 1_000) / 10,
        orderCount: 1 + (i % 5),
        lastPurchase: '2026-01-20T00:00:00',
        avgDaysBetween: 12.5,
      })),
    },
    region: { name: 'Marmara', climateType: 'Temperate', medianBasket: 75.5, trend: 'Skincare' },
    currentSeason: 'Winter',
  })
  const lines = Array.from({ length: count }, (_, i) => JSON.stringify({ customerData: customerData(from + i) }))
  await callPatiently(api, 'POST', '/segmentation/batch', new TextBody('application/x-ndjson', lines.join('\n')))
}

async function queries(api: Api, server: Server): Promise<void> {
  for (const prompt of PROMPTS) {
    const rounds: number[] = []
    const before = server.cpu()
    let total = 0
    for (let round = 0; round < ROUNDS; round++) {
      const answer = await find(api, prompt)
      rounds.push(answer.milliseconds)
      total = answer.body.total
    }
    const cpuMs = (server.cpu() - before) / ROUNDS / 1_000
    const median = rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
    report(`${median.toFixed(0)} ms, ${cpuMs.toFixed(0)} ms processor: ${prompt} (${total})`, server)
  }
}

async function find(api: Api, prompt: string) {
  const answer = await callPatiently(api, 'POST', '/segmentation/actions/customer_segment', { prompt, car_model: '*' })
  return answer
}

async function timed(what: string, server: Server, work: () => Promise<unknown>, rows: number): Promise<void> {
  const [start, cpu] = [performance.now(), server.cpu()]
  await work()
  const seconds = (performance.now() - start) / 1_000
  const cpuSeconds = (server.cpu() - cpu) / 1e6
  const rate = Math.round(rows / seconds)
  report(`${what}: ${rows} in ${seconds.toFixed(1)} s, ${rate}/s, ${cpuSeconds.toFixed(1)} s processor`, server)
}

function report(what: string, server: Server): void {
  const { now, most } = server.memory()
  console.log(`${what} [${now} MB, at most ${most} MB]`)
}
