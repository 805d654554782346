import { connect, type Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import { AnswerReader } from './answer-reader.ts'

export interface SteadyOrder {
  readonly port: number
  readonly connections: number
  readonly perSecond: number
  /** Whole requests as they go over the wire, made before the clock starts. */
  readonly requests: readonly Uint8Array[]
}

export interface SteadyResult {
  /** How long each took to be answered, from the moment it was due; in the order of the answers. */
  readonly latenciesMs: readonly number[]
  readonly refused: number
}

if (parentPort) {
  const port = parentPort
  run(workerData as SteadyOrder).then((result) => port.postMessage(result))
}

/**
 * Sends every request at its moment, whether or not those before are answered. Times count from that moment: a server
 * that stands still delays all who come meanwhile, and each of them counts.
 */
async function run({ port, connections, perSecond, requests }: SteadyOrder): Promise<SteadyResult> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)))
  const free = [...sockets]
  const waiting: number[] = []
  const latencies: number[] = []
  let refused = 0
  let next = 0
  const start = performance.now()
  const dueAt = (i: number) => start + (i * 1_000) / perSecond
  const { promise, resolve, reject } = Promise.withResolvers<void>()

  function serve(socket: Socket, i: number): void {
    const answers = new AnswerReader()
    const onData = (chunk: Buffer) => {
      const status = answers.read(chunk)
      if (status === undefined) return
      socket.off('data', onData)
      latencies.push(performance.now() - dueAt(i))
      if (status >= 300) refused++
      if (latencies.length === requests.length) return resolve()
      const first = waiting.shift()
      if (first === undefined) free.push(socket)
      else serve(socket, first)
    }
    socket.on('data', onData)
    socket.write(requests[i] ?? '')
  }

  for (const socket of sockets) socket.on('close', () => reject(new Error('The server closed an honest connection')))
  const timer = setInterval(() => {
    while (next < requests.length && dueAt(next) <= performance.now()) {
      const socket = free.shift()
      if (socket) serve(socket, next)
      else waiting.push(next)
      next++
    }
  }, 1)
  await promise
  clearInterval(timer)
  for (const socket of sockets) socket.removeAllListeners('close').destroy()
  return { latenciesMs: latencies, refused }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.once('connect', () => resolve(socket))
    socket.once('error', reject)
  })
}
