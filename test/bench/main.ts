import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { echoes, startBareServer } from './bare-echo.ts'
import { type Measured, measure, median } from './measure.ts'
import { conversationTurns, fillShop } from './shop.ts'
import { startPlatform } from './start-platform.ts'

/**
 * Message turns per second through the real HTTP port, signed and durable, beside a bare Fastify server that validates
 * and echoes the same body, in the same run. The ratios are the figures: they say what a turn costs on any machine. That of
 * the processor time holds on a busy machine too. A round before those that count lets both servers compile.
 */
const TURNS = Number(process.env.TURNS ?? 6_000)
const ROUNDS = Number(process.env.ROUNDS ?? 3)
/** The bare server is asked so much more often: processor time is counted in hundredths of a second. */
const BARE_TIMES = 5

interface Round {
  readonly bare: Measured
  readonly turns: Measured
}

const folder = await mkdtemp(join(tmpdir(), 'customer-service-bench-'))
try {
  using bare = await startBareServer()
  using platform = await startPlatform(folder)
  await fillShop(platform.port)
  const rounds: Round[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const result = {
      bare: await measure(bare, echoes(bare.port, BARE_TIMES * TURNS)),
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
