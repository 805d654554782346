import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toTimestamp } from '../clock.ts'
import { type Contract, JSON_TYPE, mediaTypesOf } from '../contract.ts'
import { ANSWER_WITHIN_MS, within } from '../deadline.ts'
import { AppError } from '../errors.ts'
import { answerLines } from './answer-lines.ts'
import { admissionOf, confirmRequest } from './confirm-request.ts'
import { unsupportedMediaType } from './error-answer.ts'
import { identify, type RequestIdentity } from './idempotency.ts'
import { decodeText, parseJsonBody } from './json-body.ts'
import { noteDenial } from './note-denial.ts'
import { toOpenApiSchema } from './open-api.ts'
import type { Operation } from './operation.ts'
import { releaseNotes } from './release-notes.ts'
import { send } from './send-answer.ts'
import type { ServerOptions } from './server.ts'

const EMPTY = new Uint8Array()

/**
 * Every operation that takes a signature, and the answers to signed requests that mean none. `uploads`: connections with long
 * bodies under way, for which other times hold.
 */
export function addSignedRoutes(routes: FastifyInstance, options: ServerOptions, uploads: WeakSet<Socket>): void {
  const { apps, operations, authenticator } = options
  routes.addHook('onRequest', async (request) => {
    refuseUnwantedBody(request)
    request.admission = await authenticator.admit({
      method: request.method,
      target: request.raw.url ?? '',
      rawHeaders: request.raw.rawHeaders,
    })
  })
  for (const operation of operations.all().filter(({ contract }) => contract.config.access !== 'none')) {
    addOperation(routes, operation, options, uploads)
  }
  if (apps.some(({ manifest }) => manifest.paths.includes('/api'))) addReleaseNotes(routes, options)
  routes.setNotFoundHandler((request, reply) => refuseUnknown(request, reply, options))
}

function addOperation(
  routes: FastifyInstance,
  operation: Operation,
  options: ServerOptions,
  uploads: WeakSet<Socket>,
): void {
  const mediaTypes = mediaTypesOf(operation.contract)
  const isLines = operation.run.kind === 'lines'
  const add = (app: FastifyInstance) =>
    app.route({
      method: operation.contract.method,
      url: operation.contract.url,
      schema: toOpenApiSchema(operation),
      handler: async (request, reply) => {
        try {
          return isLines
            ? await answerLines(request, reply, operation, { ...options, uploads })
            : await answer(request, reply, operation, options)
        } catch (error) {
          await noteDenial(error, request, operation, options.pipeline)
          throw error
        }
      },
    })
  if (mediaTypes.includes(JSON_TYPE)) add(routes)
  else routes.register(async (own) => void add(takeOnly(own, mediaTypes, isLines)))
}

function addReleaseNotes(routes: FastifyInstance, { authenticator, releases }: ServerOptions): void {
  routes.get('/api/release-notes', {
    schema: toOpenApiSchema({ service: 'platform', contract: releaseNotes.contract, run: { kind: 'query' } }),
    handler: async (request, reply) => {
      await confirmRequest(request, authenticator, bodyOf(request), { action: 'GetReleaseNotes' })
      return releaseNotes.answer(releases, request, reply)
    },
  })
}

async function refuseUnknown(
  request: FastifyRequest,
  reply: FastifyReply,
  { authenticator, operations }: ServerOptions,
): Promise<never> {
  const [path = ''] = (request.raw.url ?? '').split('?')
  await confirmRequest(request, authenticator, bodyOf(request))
  const allowed = operations.methodsFor(path)
  if (allowed.length > 0) {
    reply.header('allow', allowed.join(', '))
    throw new AppError(405, 'MethodNotAllowed', `${path} takes ${allowed.join(', ')}, not ${request.method}`)
  }
  throw new AppError(404, 'NotFound', `No operation ${request.method} ${path}`)
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  operation: Operation,
  { pipeline, authenticator, now }: ServerOptions,
): Promise<FastifyReply> {
  const deadline = now().getTime() + ANSWER_WITHIN_MS
  const bytes = bodyOf(request)
  const { contract } = operation
  const { caller, keyExpiresAt } = await confirmRequest(request, authenticator, bytes, contract.config)
  reply.header('x-cs-key-expires-at', toTimestamp(new Date(keyExpiresAt)))
  const body = bytes.length === 0 ? undefined : parseBody(contract, bytes)
  const identity = contract.method === 'GET' ? undefined : identityOf(request, contract, caller.principal, bytes)
  const input = { params: request.params, query: request.query, headers: request.headers, body }
  const work = pipeline.run(operation, input, { caller, deadline, ...(identity && { identity }) })
  return send(reply, await within(ANSWER_WITHIN_MS, work))
}

function identityOf(request: FastifyRequest, contract: Contract, principal: string, body: Uint8Array): RequestIdentity {
  const { claim } = admissionOf(request)
  return identify({
    principal,
    method: contract.method,
    route: contract.url,
    target: request.raw.url ?? '',
    body,
    idempotencyKey: claim.headers.get('idempotency-key'),
    signature: claim.signatureHex,
  })
}

function parseBody(contract: Contract, bytes: Uint8Array): unknown {
  return mediaTypesOf(contract).includes(JSON_TYPE) ? parseJsonBody(bytes) : decodeText(bytes)
}

/** The routes of this part take bodies of some types, none of which is JSON; unread ones where they are read in lines. */
function takeOnly(app: FastifyInstance, mediaTypes: readonly string[], isUnread: boolean): FastifyInstance {
  app.removeAllContentTypeParsers()
  if (isUnread) app.addContentTypeParser([...mediaTypes], (_request, _body, done) => done(null))
  else app.addContentTypeParser([...mediaTypes], { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.addContentTypeParser('*', (_request, _body, done) => done(unsupportedMediaType(mediaTypes.join(' or '))))
  return app
}

/** GET, HEAD and DELETE carry no body, and no body is ever compressed: what isn't read can't be signed. */
function refuseUnwantedBody({ method, headers }: FastifyRequest): void {
  if (headers['content-encoding'] !== undefined) {
    throw new AppError(415, 'UnsupportedMediaType', 'Send the body without Content-Encoding', {
      field: 'Content-Encoding',
    })
  }
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
  if (hasBody && (method === 'GET' || method === 'HEAD' || method === 'DELETE')) {
    throw new AppError(400, 'ValidationError', `${method} takes no body`)
  }
}

const bodyOf = (request: FastifyRequest): Uint8Array => (request.body instanceof Uint8Array ? request.body : EMPTY)
