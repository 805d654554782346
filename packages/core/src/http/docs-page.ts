import { readFile } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** `GET /docs`: one page, no outside resources, that reads `/openapi.json` and signs trial requests in the browser. */
export async function docsPage(_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const page = await readFile(new URL('./docs-page.html', import.meta.url))
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header(
      'content-security-policy',
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; img-src data:",
    )
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .send(page)
}
