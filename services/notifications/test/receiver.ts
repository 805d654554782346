import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Receiver extends AsyncDisposable {
  readonly url: string
  readonly received: readonly Received[]
  /** Bytes of answers that went out. */
  readonly bytesSent: () => number
  /** How it answers from now on. */
  answer(how: (response: ServerResponse, received: Received) => void): void
  /** Returns once so many requests have come. */
  until(count: number): Promise<void>
}

export const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void =>
    void response.writeHead(code, headers).end()

export const never = (): void => undefined

/** A real HTTP server on 127.0.0.1 that answers 200 until told otherwise. */
export async function openReceiver(port = 0): Promise<Receiver> {
  const received: Received[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  let how: (response: ServerResponse, received: Received) => void = status(200)
  let bytes = 0
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = request.headers as Received['headers']
    const one = { path: request.url ?? '', headers, body: Buffer.concat(chunks).toString() }
    received.push(one)
    const { socket } = request
    response.on('close', () => {
      bytes += socket.bytesWritten
    })
    how(response, one)
    for (const { count, resolve } of waiting) if (received.length >= count) resolve()
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    bytesSent: () => bytes,
    answer(next) {
      how = next
    },
    async until(count) {
      if (received.length >= count) return
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.push({ count, resolve })
      await promise
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
