import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LoadOrder, LoadResult } from './load.ts'
import { MESSAGES } from './messages.ts'
import { type Server, startServer } from './server.ts'
import { conversationTurns, fillShop } from './shop.ts'
import { wireRequest } from './signed-request.ts'
import { startPlatform } from './start-platform.ts'

/**
 * Message turns per second through the real HTTP port, signed and durable, beside a bare Fastify server that validates
 * and echoes the same body, in the same run. The ratios are the figures: they say what a turn costs on any machine. That of
 * the processor time holds on a busy machine too. A round before those that count lets both servers compile.
 */
const TURNS = Number(process.env.TURNS ?? 6_000)
const ROUNDS = Number(process.env.ROUNDS ?? 3)
const CONNECTIONS = 64
/** The bare server is asked so much more often: processor time is counted in hundredths of a second. */
const BARE_TIMES = 5

interface Measured extends LoadResult {
  /** Processor time of the server, all threads, until it came to rest: microseconds a request. */
  readonly cpuUs: number
}
interface Round {
  readonly bare: Measured
  readonly turns: Measured
}

const folder = await mkdtemp(join(tmpdir(), 'customer-service-bench-'))
try {
  using bare = await startServer('test/bench/bare-server.ts', {}, /"url":"http:\/\/127\.0\.0\.1:(\d+)/)
  using platform = await startPlatform(folder)
  await fillShop(platform.port)
  const rounds: Round[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const result = {
      bare: await measure(bare, echoes(bare.port)),
      turns: await measure(platform, await conversationTurns(platform.port, TURNS)),
    }
    report(round === 0 ? 'warm-up' : `round ${round}`, result)
    if (round > 0) rounds.push(result)
  }
  console.log(
    `ratio (median of ${ROUNDS}): ${median(rounds.map(({ bare: b, turns: t }) => rate(t) / rate(b))).toFixed(3)}`,
  )
  console.log(`by processor time: ${median(rounds.map(({ bare: b, turns: t }) => b.cpuUs / t.cpuUs)).toFixed(3)}`)
  console.log(`load average: ${loadavg().map((load) => load.toFixed(1))}`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

function echoes(port: number): readonly Uint8Array[] {
  const some = MESSAGES.map((message) => wireRequest(port, '/echo', JSON.stringify({ message, attachments: [] })))
  return Array.from({ length: BARE_TIMES * TURNS }, (_, i) => some[i % some.length] ?? new Uint8Array())
}

async function measure(server: Server, requests: readonly Uint8Array[]): Promise<Measured> {
  const before = await server.cpuAtRest()
  const result = await load({ port: server.port, connections: CONNECTIONS, requests })
  return { ...result, cpuUs: ((await server.cpuAtRest()) - before) / requests.length }
}

function load(order: LoadOrder): Promise<LoadResult> {
  const worker = new Worker(new URL('./load.ts', import.meta.url), { workerData: order })
  return new Promise((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
  })
}

function report(name: string, { bare, turns }: Round): void {
  console.log(name)
  console.log(line('bare echo', bare))
  console.log(line('turns', turns))
}

function rate({ answered, seconds }: Measured): number {
  return answered / seconds
}

function line(name: string, measured: Measured): string {
  const { p50Ms, p99Ms, cpuUs, refused } = measured
  const perSecond = rate(measured).toFixed(0).padStart(6)
  const refusals = refused > 0 ? `  REFUSED ${refused}` : ''
  return `  ${name.padEnd(10)} ${perSecond}/s  p50 ${p50Ms.toFixed(1)} ms  p99 ${p99Ms.toFixed(1)} ms  ${cpuUs.toFixed(0)} us CPU each${refusals}`
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
