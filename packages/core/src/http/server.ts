import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import Swagger from '@fastify/swagger'
import Fastify, { type FastifyBaseLogger, type FastifyHttpOptions, type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import type { Authenticator } from '../auth/index.ts'
import type { Clock } from '../clock.ts'
import { JSON_TYPE } from '../contract.ts'
import type { ServiceApp } from '../service.ts'
import { answerClientError } from './client-error.ts'
import { nodeServer } from './node-server.ts'
import { errorSchema, openApiOptions } from './open-api.ts'
import { addOpenRoutes } from './open-routes.ts'
import type { OperationTable } from './operation.ts'
import type { Pipeline } from './pipeline.ts'
import type { Releases } from './release-notes.ts'
import { sendError } from './send-answer.ts'
import { addSignedRoutes } from './signed-routes.ts'
import type { Spools } from './spools.ts'

/** Largest body, in bytes (PLT-26). */
const MAX_BODY_BYTES = 262_144
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
