import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export interface HostileTarget {
  readonly port: number
  /** An access key that exists, as a stolen log would tell it: the platform reads on before it can know better. */
  readonly accessKeyId: string
}

/** One connection that somebody means ill with. */
export interface HostileSocket {
  readonly kind: HostileKind
  /** What the platform said, once it has ended the connection or the attacker gave up. */
  readonly ended: Promise<string>
  giveUp(): void
}

const DRIP_MS = 1_000
const GET = 'GET /audit/logs HTTP/1.1\r\nHost: localhost\r\n'
const POST = `POST /chatbot/conversation HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n`
/** The largest answer that anybody may ask for. */
const GET_LARGEST = 'GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n'

type Conduct = (socket: Socket, target: HostileTarget) => void
/** What an attacker does with a connection, without a valid signature. */
const conducts = {
  silence: () => undefined,
  // Says in the middle of a request that it will send no more, and waits.
  'half-open': (socket) => socket.end(`${GET}X-A: `),
  'slow headers': (socket) => drip(socket, `${GET}X-Slow: `),
  'slow body': (socket) => drip(socket, `${POST}\r\n`),
  'slow body of a known key': (socket, { accessKeyId }) => drip(socket, `${POST}${forged(accessKeyId)}\r\n`),
  'unread answers': (socket) => readNothing(socket.pause(), GET_LARGEST.repeat(16)),
  garbage: (socket) => socket.write(randomBytes(4_096)),
  'huge headers': (socket) => socket.write(`${GET}X-Huge: ${'a'.repeat(60_000)}\r\n\r\n`),
} satisfies Record<string, Conduct>

export type HostileKind = keyof typeof conducts
export const HOSTILE_KINDS = Object.keys(conducts) as readonly HostileKind[]

/** Connects to 127.0.0.1 and misbehaves until the other side ends it. */
export function openHostile(kind: HostileKind, target: HostileTarget): HostileSocket {
  const socket = connect({ port: target.port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
  let answer = ''
  const ended = new Promise<string>((resolve) => {
    socket.on('close', () => resolve(answer))
  })
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => (answer += chunk.toString('latin1'))).on('end', () => socket.destroy())
  const conduct: Conduct = conducts[kind]
  socket.on('connect', () => conduct(socket, target))
  return { kind, ended, giveUp: () => void socket.destroy() }
}

/** Leaves the answers in the kernel's buffers. Only writing, empty lines, tells that the other side is gone. */
function readNothing(socket: Socket, requests: string): void {
  socket.write(requests)
  repeatedly(socket, '\r\n')
}

function drip(socket: Socket, beginning: string): void {
  socket.write(beginning)
  repeatedly(socket, 'a')
}

function repeatedly(socket: Socket, bytes: string): void {
  const timer = setInterval(() => socket.writable && socket.write(bytes), DRIP_MS)
  socket.on('close', () => clearInterval(timer))
}

/** Headers in order in everything but the signature itself. */
function forged(accessKeyId: string): string {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const scope = `${time.slice(0, 8)}/us-east-1/execute-api/aws4_request`
  const parts = [
    `Credential=${accessKeyId}/${scope}`,
    'SignedHeaders=host;x-amz-date',
    `Signature=${randomBytes(32).toString('hex')}`,
  ]
  return `X-Amz-Date: ${time}\r\nAuthorization: AWS4-HMAC-SHA256 ${parts.join(', ')}\r\n`
}
