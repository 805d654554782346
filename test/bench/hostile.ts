import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CrowdOrder } from './hostile-crowd.ts'
import { conversationTurns, fillShop } from './shop.ts'
import { key } from './signed-request.ts'
import { startPlatform } from './start-platform.ts'
import type { SteadyOrder, SteadyResult } from './steady-load.ts'

/**
 * P17: what hostile sockets do to honest, signed message turns that come at a fixed rate. Quiet and besieged windows take
 * turns, so that what else the machine does falls on both; the p99 over all turns of each kind is compared. On a machine
 * that has nothing else to do: a p99 is made of single pauses.
 */
const SOCKETS = Number(process.env.SOCKETS ?? 500)
const PER_SECOND = Number(process.env.PER_SECOND ?? 100)
const SECONDS = Number(process.env.SECONDS ?? 15)
const ROUNDS = Number(process.env.ROUNDS ?? 5)
const CONNECTIONS = 32

interface Window extends SteadyResult {
  /** Processors that the platform kept busy, all its threads together. */
  readonly load: number
}

const folder = await mkdtemp(join(tmpdir(), 'customer-service-hostile-'))
try {
  using platform = await startPlatform(folder, { allCores: true })
  const { port } = platform
  await fillShop(port)
  const window = async (requests: readonly Uint8Array[]): Promise<Window> => {
    const before = platform.cpu()
    const result = await steady({ port, connections: CONNECTIONS, perSecond: PER_SECOND, requests })
    return { ...result, load: (platform.cpu() - before) / (SECONDS * 1_000_000) }
  }

  const turns = () => conversationTurns(port, PER_SECOND * SECONDS)

  report('warm-up', await window(await turns()))
  const all: Record<'quiet' | 'besieged', Window[]> = { quiet: [], besieged: [] }
  for (let round = 1; round <= ROUNDS; round++) {
    const quiet = await window(await turns())
    const next = await turns()
    const leave = await besiege({ port, accessKeyId: key.accessKeyId, sockets: SOCKETS })
    const besieged = await window(next)
    const opened = await leave()
    report(`round ${round}, quiet`, quiet)
    report(`round ${round}, ${SOCKETS} hostile sockets (${opened} opened)`, besieged)
    all.quiet.push(quiet)
    all.besieged.push(besieged)
  }
  const [quiet, besieged] = [together(all.quiet), together(all.besieged)]
  report('all quiet', quiet)
  report('all besieged', besieged)
  for (const share of [0.5, 0.99]) {
    console.log(`p${share * 100} besieged / quiet: ${(quantile(besieged, share) / quantile(quiet, share)).toFixed(2)}`)
  }
  console.log(`load average: ${loadavg().map((load) => load.toFixed(1))}`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function steady(order: SteadyOrder): Promise<SteadyResult> {
  const worker = new Worker(new URL('./steady-load.ts', import.meta.url), { workerData: order })
  const [result] = await once(worker, 'message')
  return result as SteadyResult
}

/** Resolves when the crowd has come, with what sends it away and tells how many connections it made. */
async function besiege(order: CrowdOrder): Promise<() => Promise<number>> {
  const worker = new Worker(new URL('./hostile-crowd.ts', import.meta.url), { workerData: order })
  await once(worker, 'message')
  return async () => {
    worker.postMessage('leave')
    const [opened] = await once(worker, 'message')
    return opened as number
  }
}

function together(windows: readonly Window[]): Window {
  const sum = (of: (window: Window) => number) => windows.reduce((total, window) => total + of(window), 0)
  return {
    latenciesMs: windows.flatMap(({ latenciesMs }) => latenciesMs),
    refused: sum(({ refused }) => refused),
    load: sum(({ load }) => load) / windows.length,
  }
}

function quantile({ latenciesMs }: SteadyResult, share: number): number {
  return latenciesMs.toSorted((a, b) => a - b)[Math.floor(share * (latenciesMs.length - 1))] ?? 0
}

function report(name: string, window: Window): void {
  const { latenciesMs, refused, load } = window
  const refusals = refused > 0 ? `  REFUSED ${refused}` : ''
  const times = [0.5, 0.99].map((share) => `p${share * 100} ${quantile(window, share).toFixed(1)} ms`).join('  ')
  console.log(`${name}: ${latenciesMs.length} turns  ${times}  ${(load * 100).toFixed(0)} % of a processor${refusals}`)
}
