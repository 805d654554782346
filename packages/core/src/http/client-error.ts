import type { Socket } from 'node:net'
import { AppError, errorBody } from '../errors.ts'

/** Answers what is no HTTP, or comes too slowly, in the one error format, and ends the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) socket.write(answerText(toAppError(error.code)))
  socket.destroy(error)
}

function toAppError(code: string | undefined): AppError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new AppError(408, 'RequestTimeout', 'The request did not arrive in time')
  if (code === 'HPE_HEADER_OVERFLOW')
    return new AppError(431, 'RequestHeaderSectionTooLarge', 'The headers are larger than 16384 bytes')
  return new AppError(400, 'BadRequest', 'The request is not valid HTTP')
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
}

function answerText(error: AppError): string {
  const body = JSON.stringify(errorBody(error))
  return [
    `HTTP/1.1 ${error.status} ${REASONS[error.status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n')
}
