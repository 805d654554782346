import { Worker } from 'node:worker_threads'
import type { LoadOrder, LoadResult } from './load.ts'
import type { Server } from './server.ts'

const CONNECTIONS = 64

export interface Measured extends LoadResult {
  /** Processor time of the server, all threads, until it came to rest: microseconds a request. */
  readonly cpuUs: number
}

/** Sends the requests from a thread of its own, each once. */
export async function measure(server: Server, requests: readonly Uint8Array[]): Promise<Measured> {
  const before = await server.cpuAtRest()
  const result = await load({ port: server.port, connections: CONNECTIONS, requests })
  return { ...result, cpuUs: ((await server.cpuAtRest()) - before) / requests.length }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function load(order: LoadOrder): Promise<LoadResult> {
  const worker = new Worker(new URL('./load.ts', import.meta.url), { workerData: order })
  return new Promise((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
  })
}
