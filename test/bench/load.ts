import { connect } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import { AnswerReader } from './answer-reader.ts'

export interface LoadOrder {
  readonly port: number
  readonly connections: number
  /** Whole requests as they go over the wire, made before the clock starts. */
  readonly requests: readonly Uint8Array[]
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

/**
 * Sends every request once, so many at a time, over connections that stay open. Plain sockets, since an HTTP client costs
 * more than the bare server that it would measure.
 */
async function run({ port, connections, requests }: LoadOrder): Promise<LoadResult> {
  const latencies: number[] = []
  let refused = 0
  let next = 0
  const start = performance.now()
  const client = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true })
      const answers = new AnswerReader()
      let sent = 0
      const send = () => {
        const request = requests[next++]
        if (request === undefined) return socket.end(resolve)
        sent = performance.now()
        return socket.write(request)
      }
      socket.on('connect', send)
      socket.on('error', reject)
      socket.on('close', () => reject(new Error('The server closed a connection')))
      socket.on('data', (chunk) => {
        const status = answers.read(chunk)
        if (status === undefined) return
        latencies.push(performance.now() - sent)
        if (status >= 300) refused++
        send()
      })
    })
  await Promise.all(Array.from({ length: connections }, client))
  const seconds = (performance.now() - start) / 1_000
  latencies.sort((a, b) => a - b)
  const quantile = (share: number) => latencies[Math.floor(share * (latencies.length - 1))] ?? 0
  return { seconds, answered: latencies.length, refused, p50Ms: quantile(0.5), p99Ms: quantile(0.99) }
}
