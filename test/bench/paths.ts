import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { echoes, startBareServer } from './bare-echo.ts'
import { measure, median } from './measure.ts'
import { MESSAGES } from './messages.ts'
import type { Server } from './server.ts'
import { conversationTurns, fillShop } from './shop.ts'
import { wireRequest } from './signed-request.ts'
import { startPlatform } from './start-platform.ts'

/**
 * What each path of a request costs in processor time, its events included, as a multiple of a bare echo in the same run.
 * Paths take turns, so that what else the machine does falls on all; the median round of each is printed.
 */
const REQUESTS = Number(process.env.REQUESTS ?? 3_000)
const ROUNDS = Number(process.env.ROUNDS ?? 5)
/** Echoes are asked so much more often: processor time is counted in hundredths of a second. */
const BARE_TIMES = 5

interface Path {
  readonly name: string
  readonly server: Server
  readonly requests: (round: number) => Promise<readonly Uint8Array[]> | readonly Uint8Array[]
}

const folder = await mkdtemp(join(tmpdir(), 'customer-service-paths-'))
try {
  using bare = await startBareServer()
  using platform = await startPlatform(folder)
  await fillShop(platform.port)
  const paths = pathsOf(bare, platform)
  const costs = new Map<string, number[]>()
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { name, server, requests } of paths) {
      const { cpuUs, refused } = await measure(server, await requests(round))
      if (refused > 0) console.log(`${name}: REFUSED ${refused} in round ${round}`)
      if (round > 0) costs.set(name, [...(costs.get(name) ?? []), cpuUs])
    }
  }
  const echo = median(costs.get('bare echo') ?? [])
  for (const [name, each] of costs) {
    const cost = median(each)
    console.log(`${name.padEnd(28)} ${cost.toFixed(0).padStart(6)} us  ${(cost / echo).toFixed(1).padStart(6)} x`)
  }
  console.log(`load average: ${loadavg().map((load) => load.toFixed(1))}`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

function pathsOf(bare: Server, platform: Server): readonly Path[] {
  const { port } = platform
  const path = (name: string, make: (message: string, i: number) => Uint8Array): Path => ({
    name,
    server: platform,
    requests: (round) =>
      Array.from({ length: REQUESTS }, (_, i) => make(MESSAGES[i % MESSAGES.length] ?? '', round * REQUESTS + i)),
  })
  return [
    { name: 'bare echo', server: bare, requests: () => echoes(bare.port, BARE_TIMES * REQUESTS) },
    path('health, unsigned', () => wireRequest(port, 'GET', '/healthz')),
    path('read one order', () => wireRequest(port, 'GET', '/chatbot/orders/ORD-9876')),
    path('write one order', (_, i) =>
      wireRequest(port, 'PUT', `/chatbot/orders/ORD-${100_000 + i}`, {
        status: 'shipped',
        placed_at: '2026-11-01T09:00:00Z',
      }),
    ),
    path('search', (message) => wireRequest(port, 'GET', `/knowledge/search?query=${encodeURIComponent(message)}`)),
    path('analyse sentiment', (text) => wireRequest(port, 'POST', '/sentiment/analyze', { text })),
    path('route', (text) => wireRequest(port, 'POST', '/routing/inquiries', { inquiry_text: text })),
    { name: 'message turn', server: platform, requests: () => conversationTurns(port, REQUESTS) },
  ]
}
