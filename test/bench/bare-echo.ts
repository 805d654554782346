import { MESSAGES } from './messages.ts'
import { type Server, startServer } from './server.ts'
import { wireRequest } from './signed-request.ts'

/** A bare Fastify server that validates and echoes a message: what everything else is measured against. */
export function startBareServer(): Promise<Server> {
  return startServer('test/bench/bare-server.ts', {}, /"url":"http:\/\/127\.0\.0\.1:(\d+)/)
}

/** So many messages for it as they go over the wire. */
export function echoes(port: number, count: number): readonly Uint8Array[] {
  const some = MESSAGES.map((message) => wireRequest(port, 'POST', '/echo', { message, attachments: [] }))
  return Array.from({ length: count }, (_, i) => some[i % some.length] ?? new Uint8Array())
}
