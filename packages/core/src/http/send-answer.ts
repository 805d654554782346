import type { FastifyReply, FastifyRequest } from 'fastify'
import { errorBody } from '../errors.ts'
import { toAppError } from './error-answer.ts'
import { FileReply, PageReply, type Rendered } from './service.ts'

/** Sends what an operation answered: JSON, a file to keep, or a page that runs and loads nothing. */
export function send(
  reply: FastifyReply,
  answer: Rendered | { readonly status: number; readonly body: string },
): FastifyReply {
  if (answer instanceof FileReply) {
    return reply
      .header('content-type', answer.contentType)
      .header('content-disposition', `attachment; filename="${answer.fileName}"`)
      .header('x-content-type-options', 'nosniff')
      .send(answer.content instanceof Uint8Array ? Buffer.from(answer.content) : answer.content)
  }
  if (answer instanceof PageReply) return sendPage(reply, answer)
  return reply.code(answer.status).header('content-type', 'application/json; charset=utf-8').send(answer.body)
}

function sendPage(reply: FastifyReply, page: PageReply): FastifyReply {
  const { status, html, styleHash, retryAfterSeconds } = page
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds))
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    )
    .header('x-frame-options', 'DENY')
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('cross-origin-resource-policy', 'same-origin')
    .send(html)
}

/** Sends what went wrong, in the one form of errors; what is our fault is logged. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = toAppError(error)
  if (known.status >= 500)
    request.log.error({ err: error, request_id: request.id, route: request.routeOptions.url }, known.code)
  if (known.retryAfterSeconds !== undefined) reply.header('retry-after', String(known.retryAfterSeconds))
  return reply
    .code(known.status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify(errorBody(known)))
}
