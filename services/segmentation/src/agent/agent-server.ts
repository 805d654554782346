import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { AppError, errorBody, type NewId } from '@customer-service/core'
import { type AgentDeps, invokeAgent } from './invoke-agent.ts'
import { readBody } from './read-body.ts'

const SESSION_HEADER = 'x-amzn-bedrock-agentcore-runtime-session-id'
const ANSWER_WITHIN_MS = 60_000

export interface AgentServerDeps extends AgentDeps {
  readonly newId: NewId
}

/**
 * The agent as Bedrock AgentCore Runtime calls it: `POST /invocations` and `GET /ping`. Access is checked by the runtime
 * before a call reaches the container, so nothing else may be able to reach it.
 */
export function agentServer(deps: AgentServerDeps): Server {
  const startedAt = Math.floor(deps.now().getTime() / 1_000)
  const server = createServer((request, response) => void answer(deps, startedAt, request, response))
  server.requestTimeout = ANSWER_WITHIN_MS
  return server
}

async function answer(
  deps: AgentServerDeps,
  startedAt: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const deadline = deps.now().getTime() + ANSWER_WITHIN_MS
  try {
    if (path === '/ping' && request.method === 'GET') {
      return send(response, 200, { status: 'Healthy', time_of_last_update: startedAt })
    }
    if (path !== '/invocations') throw new AppError(404, 'NotFound', `No operation ${request.method} ${path}`)
    if (request.method !== 'POST') throw new AppError(405, 'MethodNotAllowed', '/invocations takes POST')
    response.setHeader(SESSION_HEADER, request.headers[SESSION_HEADER] ?? deps.newId('session'))
    const body = await readBody(request)
    const acceptLanguage = request.headers['accept-language']
    const reply = await invokeAgent(deps, { body, query: new URLSearchParams(query), acceptLanguage, deadline })
    if (isStream(request)) return sendEvent(response, reply)
    send(response, 200, reply)
  } catch (error) {
    sendError(deps, response, error)
  }
}

const isStream = ({ headers }: IncomingMessage): boolean => headers.accept?.includes('text/event-stream') ?? false

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

function sendEvent(response: ServerResponse, reply: object): void {
  response
    .writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' })
    .end(`data: ${JSON.stringify(reply)}\n\n`)
}

/** After an error the rest of the body isn't read, so the connection ends with the answer. */
function sendError({ log }: AgentServerDeps, response: ServerResponse, error: unknown): void {
  if (response.destroyed) return
  response.setHeader('connection', 'close')
  if (!(error instanceof AppError)) log.error({ err: error }, 'invocation failed')
  const known =
    error instanceof AppError ? error : new AppError(500, 'InternalError', 'Something went wrong on our side')
  send(response, known.status, errorBody(known))
}
