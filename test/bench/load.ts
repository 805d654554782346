import { Agent, request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

/** A request as it goes over the wire, made before the clock starts. */
export interface WireRequest {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface LoadOrder {
  readonly port: number
  readonly connections: number
  readonly requests: readonly WireRequest[]
}

export interface LoadResult {
  readonly seconds: number
  readonly answered: number
  readonly refused: number
  readonly p50Ms: number
  readonly p99Ms: number
}

if (parentPort) {
  const port = parentPort
  run(workerData as LoadOrder).then((result) => port.postMessage(result))
}

/** Sends every request once, so many at a time, over connections that stay open. */
async function run({ port, connections, requests }: LoadOrder): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const latencies: number[] = []
  let refused = 0
  let next = 0
  const start = performance.now()
  const client = async () => {
    for (let wire = requests[next++]; wire !== undefined; wire = requests[next++]) {
      const sent = performance.now()
      if ((await send(agent, port, wire)) >= 300) refused++
      latencies.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  const seconds = (performance.now() - start) / 1_000
  agent.destroy()
  latencies.sort((a, b) => a - b)
  const quantile = (share: number) => latencies[Math.floor(share * (latencies.length - 1))] ?? 0
  return { seconds, answered: latencies.length, refused, p50Ms: quantile(0.5), p99Ms: quantile(0.99) }
}

function send(agent: Agent, port: number, { path, headers, body }: WireRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ agent, host: '127.0.0.1', port, method: 'POST', path, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
