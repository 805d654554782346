import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import Swagger from '@fastify/swagger'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { Logger } from 'pino'
import type { Authenticator } from '../auth/index.ts'
import { type Clock, toTimestamp } from '../clock.ts'
import { type Contract, mediaTypesOf } from '../contract.ts'
import { within } from '../deadline.ts'
import { AppError, errorBody } from '../errors.ts'
import type { ServiceApp } from '../service.ts'
import { answerLines } from './answer-lines.ts'
import { answerClientError } from './client-error.ts'
import { admissionOf, confirmRequest } from './confirm-request.ts'
import { docsPage } from './docs-page.ts'
import { toAppError, unsupportedMediaType } from './error-answer.ts'
import { identify } from './idempotency.ts'
import { decodeText, parseJsonBody } from './json-body.ts'
import { nodeServer } from './node-server.ts'
import { noteDenial } from './note-denial.ts'
import { errorSchema, openApiOptions, toOpenApiSchema } from './open-api.ts'
import type { Operation, OperationTable } from './operation.ts'
import type { Pipeline } from './pipeline.ts'
import { type Releases, releaseNotes } from './release-notes.ts'
import { FileReply, PageReply, type Rendered } from './service.ts'
import type { Spools } from './spools.ts'

/** Largest body, in bytes (PLT-26). */
const MAX_BODY_BYTES = 262_144
/** Longest time from the first byte to the answer. */
const ANSWER_WITHIN_MS = 10_000
const EMPTY = new Uint8Array()
const JSON_TYPE = 'application/json'
/** What a link opens, an error too, is for who has the link: nobody keeps it, finds it, or is told its address. */
const FOR_HOLDER_OF_LINK = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
}

export interface ServerOptions {
  readonly apps: readonly ServiceApp[]
  readonly operations: OperationTable
  readonly pipeline: Pipeline
  readonly authenticator: Authenticator
  readonly spools: Spools
  readonly now: Clock
  readonly log: Logger
  readonly releases: Releases
  /** Proxies in front whose `X-Forwarded-For` entry is trusted: 0 for none, 1 behind one load balancer (C-19). */
  readonly trustedProxies: number
  /** Whether the documentation is served to anybody. */
  readonly docs: boolean
  /** Whether the stores and queues behind take work. */
  readonly isReady: () => boolean
}

/** The HTTP server that one service, or all nine together, are reached through. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const uploads = new WeakSet<Socket>()
  const settings: FastifyHttpOptions<Server, FastifyBaseLogger> = {
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    serverFactory: nodeServer,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    trustProxy: (_address, hop) => hop < options.trustedProxies,
    genReqId: () => randomUUID(),
    // What is logged of a request names it: it needs no logger of its own.
    childLoggerFactory: (log) => log,
    clientErrorHandler: (error, socket) => {
      const isUploading = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && uploads.has(socket)
      if (!isUploading) answerClientError(error, socket)
    },
    frameworkErrors: sendError,
    routerOptions: { maxParamLength: 128 },
  }
  const app = Fastify(settings)
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => JSON.stringify)
  app.decorateRequest('admission', undefined)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(JSON_TYPE, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply))
  app.addSchema(errorSchema)
  await app.register(Swagger, openApiOptions(options.apps, options.releases.current))
  await app.register(async (routes) => addOpenRoutes(routes, options))
  await app.register(async (routes) => addSignedRoutes(routes, options, uploads))
  return app
}

function addOpenRoutes(
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

function addSignedRoutes(routes: FastifyInstance, options: ServerOptions, uploads: WeakSet<Socket>): void {
  const { apps, operations, authenticator, releases } = options
  routes.addHook('onRequest', async (request) => {
    refuseUnwantedBody(request)
    request.admission = await authenticator.admit({
      method: request.method,
      target: request.raw.url ?? '',
      rawHeaders: request.raw.rawHeaders,
    })
  })
  for (const operation of operations.all().filter(({ contract }) => contract.config.access !== 'none')) {
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
  if (apps.some(({ manifest }) => manifest.paths.includes('/api'))) {
    routes.get('/api/release-notes', {
      schema: toOpenApiSchema({ service: 'platform', contract: releaseNotes.contract, run: { kind: 'query' } }),
      handler: async (request, reply) => {
        await confirmRequest(request, authenticator, bodyOf(request), { action: 'GetReleaseNotes' })
        return releaseNotes.answer(releases, request, reply)
      },
    })
  }
  routes.setNotFoundHandler(async (request, reply) => {
    const [path = ''] = (request.raw.url ?? '').split('?')
    await confirmRequest(request, authenticator, bodyOf(request))
    const allowed = operations.methodsFor(path)
    if (allowed.length > 0) {
      reply.header('allow', allowed.join(', '))
      throw new AppError(405, 'MethodNotAllowed', `${path} takes ${allowed.join(', ')}, not ${request.method}`)
    }
    throw new AppError(404, 'NotFound', `No operation ${request.method} ${path}`)
  })
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
  const admission = admissionOf(request)
  const { caller, keyExpiresAt } = await confirmRequest(request, authenticator, bytes, contract.config)
  reply.header('x-cs-key-expires-at', toTimestamp(new Date(keyExpiresAt)))
  const body = bytes.length === 0 ? undefined : parseBody(contract, bytes)
  const identity =
    contract.method === 'GET'
      ? undefined
      : identify({
          principal: caller.principal,
          method: contract.method,
          route: contract.url,
          target: request.raw.url ?? '',
          body: bytes,
          idempotencyKey: admission.claim.headers.get('idempotency-key'),
          signature: admission.claim.signatureHex,
        })
  const input = { params: request.params, query: request.query, headers: request.headers, body }
  const work = pipeline.run(operation, input, { caller, deadline, ...(identity && { identity }) })
  return send(reply, await within(ANSWER_WITHIN_MS, work))
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

function send(
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

function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = toAppError(error)
  if (known.status >= 500)
    request.log.error({ err: error, request_id: request.id, route: request.routeOptions.url }, known.code)
  if (known.retryAfterSeconds !== undefined) reply.header('retry-after', String(known.retryAfterSeconds))
  return reply
    .code(known.status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify(errorBody(known)))
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
