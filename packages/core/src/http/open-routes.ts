import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ANSWER_WITHIN_MS, within } from '../deadline.ts'
import { docsPage } from './docs-page.ts'
import { toOpenApiSchema } from './open-api.ts'
import { send } from './send-answer.ts'
import type { ServerOptions } from './server.ts'

/** What a link opens, an error too, is for who has the link: nobody keeps it, finds it, or is told its address. */
const FOR_HOLDER_OF_LINK = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
}

/** What answers without a signature: health, documents, and what an expiring link opens (ADR 0004). */
export function addOpenRoutes(
  routes: FastifyInstance,
  { apps, operations, pipeline, docs, isReady, now }: ServerOptions,
): void {
  const health = async (_request: FastifyRequest, reply: FastifyReply) =>
    reply.code(isReady() ? 200 : 503).send({ status: isReady() ? 'ok' : 'unavailable' })
  const paths = ['/healthz', '/readyz', ...apps.map((app) => `/${app.manifest.name}/health`)]
  for (const path of paths) routes.get(path, { schema: { hide: true }, handler: health })
  if (docs) {
    routes.get('/openapi.json', { schema: { hide: true }, handler: openApiDocument(routes) })
    routes.get('/docs', { schema: { hide: true }, handler: docsPage })
  }
  for (const operation of operations.all().filter(({ contract }) => contract.config.access === 'none')) {
    routes.route({
      method: operation.contract.method,
      url: operation.contract.url,
      schema: toOpenApiSchema(operation),
      handler: async (request, reply) => {
        reply.headers(FOR_HOLDER_OF_LINK)
        const input = { params: request.params, query: request.query, headers: request.headers }
        const context = { caller: anybody(request), deadline: now().getTime() + ANSWER_WITHIN_MS }
        return send(reply, await within(ANSWER_WITHIN_MS, pipeline.run(operation, input, context)))
      },
    })
  }
}

/** Written once: it is asked for unsigned, and writing it takes longer than refusing a hundred requests. */
function openApiDocument(routes: FastifyInstance) {
  let document: Buffer | undefined
  return (_request: FastifyRequest, reply: FastifyReply) => {
    document ??= Buffer.from(JSON.stringify(routes.swagger()))
    return reply.header('content-type', 'application/json; charset=utf-8').send(document)
  }
}

/** The caller of an operation that checks a link instead of a signature. */
function anybody(request: FastifyRequest) {
  const no = () => false
  return {
    principal: 'anybody',
    actor: 'anybody',
    ip: request.ip,
    requestId: request.id,
    may: no,
    mayUse: no,
    mayDo: no,
  }
}
