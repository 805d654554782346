import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { ErrorBody } from '../errors.ts'

/**
 * Answers what is no HTTP, or comes too slowly, in the one error format, and ends the connection. Who sends such things
 * sends many: the answers are written once, and no error goes on to the socket, which would make a stack of it.
 */
export function answerClientError({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) socket.write(ANSWERS[code ?? ''] ?? INVALID)
  socket.destroy()
}

/** Answers a request that expects something else than `100-continue`, which nobody here can do. */
export function refuseExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const headers = { 'content-type': JSON_TYPE, 'content-length': Buffer.byteLength(UNMET), connection: 'close' }
  response.writeHead(417, headers).end(UNMET)
}

const JSON_TYPE = 'application/json; charset=utf-8'
const UNMET = JSON.stringify({
  error: 'ExpectationFailed',
  message: 'Expect may only be 100-continue',
  field: 'Expect',
} satisfies ErrorBody)
const INVALID = answerText('400 Bad Request', 'BadRequest', 'The request is not valid HTTP')
const ANSWERS: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: answerText('408 Request Timeout', 'RequestTimeout', 'The request did not arrive in time'),
  HPE_HEADER_OVERFLOW: answerText(
    '431 Request Header Fields Too Large',
    'RequestHeaderSectionTooLarge',
    'The headers are larger than 16384 bytes',
  ),
}

function answerText(status: string, code: string, message: string): string {
  const body = JSON.stringify({ error: code, message } satisfies ErrorBody)
  return [
    `HTTP/1.1 ${status}`,
    `content-type: ${JSON_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n')
}
