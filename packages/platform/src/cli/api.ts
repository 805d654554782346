import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { Agent as TlsAgent, request as tlsRequest } from 'node:https'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import aws4 from 'aws4'
import { type Credentials, readCredentials } from '../credentials.ts'

export interface ApiAnswer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: the CLI prints what the platform's contracts promise
  readonly body: any
  /** How long the platform asks to wait before the same call; absent when another try makes no sense. */
  readonly retryAfterSeconds?: number
  /** From the first byte sent to the last byte read. */
  readonly milliseconds: number
}

/** A running platform, called over HTTP with real signatures. */
export interface Api {
  readonly url: string
  /** That requests are signed for. */
  readonly region: string
  /**
   * A repeat with the same key has no second effect; each call has a key of its own unless one is given. The body is JSON
   * unless it is a `TextBody`.
   */
  call(method: string, path: string, body?: unknown, idempotencyKey?: string): Promise<ApiAnswer>
  close(): void
}

/** A body that is sent as it stands. */
export class TextBody {
  readonly contentType: string
  readonly text: string

  constructor(contentType: string, text: string) {
    this.contentType = contentType
    this.text = text
  }
}

export interface ApiOptions {
  readonly url: string
  readonly credentials: Credentials
  readonly connections?: number
}

export function openApi({ url, credentials, connections = 16 }: ApiOptions): Api {
  const { protocol, hostname: urlHostname, port, host } = new URL(url)
  const hostname = urlHostname.replace(/^\[|\]$/g, '')
  const isTls = protocol === 'https:'
  const agent = new (isTls ? TlsAgent : Agent)({ keepAlive: true, maxSockets: connections })
  const open = isTls ? tlsRequest : request
  return {
    url,
    region: credentials.region,
    call(method, path, body, idempotencyKey = randomUUID()) {
      const { contentType, text } = toText(body)
      const signed = aws4.sign(
        {
          host,
          method,
          path,
          service: 'execute-api',
          region: credentials.region,
          headers: {
            ...(contentType !== undefined && { 'content-type': contentType }),
            ...(method !== 'GET' && { 'idempotency-key': idempotencyKey }),
          },
          ...(text !== undefined && { body: text }),
        },
        credentials,
      )
      const start = performance.now()
      return new Promise((resolveAnswer, reject) => {
        const headers = signed.headers as Record<string, string>
        const outgoing = open({ agent, hostname, port, method, path, headers, timeout: 30_000 }, (incoming) => {
          const chunks: Buffer[] = []
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
          incoming.on('error', reject)
          incoming.on('end', () =>
            resolveAnswer({
              status: incoming.statusCode ?? 0,
              body: parse(Buffer.concat(chunks).toString()),
              ...(incoming.headers['retry-after'] && { retryAfterSeconds: Number(incoming.headers['retry-after']) }),
              milliseconds: performance.now() - start,
            }),
          )
        })
        outgoing.on('error', reject)
        outgoing.on('timeout', () => outgoing.destroy(new Error('No answer within 30 s')))
        outgoing.end(text)
      })
    },
    close: () => agent.destroy(),
  }
}

/** The platform that the options or the environment name: its URL, and a key from the environment or the data folder. */
export async function apiFrom(
  options: { readonly url?: string | undefined; readonly connections?: number },
  env: Record<string, string | undefined>,
): Promise<Api> {
  const url = options.url ?? `http://${env.HOST || '127.0.0.1'}:${env.PORT || '8080'}`
  const credentials =
    env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY
      ? {
          accessKeyId: env.AWS_ACCESS_KEY_ID,
          secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
          region: env.AWS_REGION ?? env.REGION ?? 'us-east-1',
        }
      : await readCredentials(credentialsFileOf(env)).catch(giveUp)
  return openApi({ url, credentials, ...(options.connections && { connections: options.connections }) })
}

function giveUp(error: Error & { readonly path?: string; readonly code?: string }): never {
  if (error.code !== 'ENOENT') throw error
  throw new Error(
    `No access key: there is no file ${error.path}. Start the platform first, say with DATA_DIR where its data is, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY`,
  )
}

/** The AWS profile file that the environment names, or the one that the platform wrote on its first start. */
export function credentialsFileOf(env: Record<string, string | undefined>): string {
  return env.AWS_SHARED_CREDENTIALS_FILE ?? join(resolve(env.DATA_DIR || 'data'), 'credentials')
}

const MAX_ATTEMPTS = 20

/** Calls, waiting and trying again as long as the platform asks for it (`Retry-After`). Throws on any other refusal. */
export async function callPatiently(api: Api, method: string, path: string, body?: unknown): Promise<ApiAnswer> {
  const idempotencyKey = randomUUID()
  for (let attempt = 1; ; attempt++) {
    const answer = await api.call(method, path, body, idempotencyKey)
    if (answer.status < 400) return answer
    if (answer.retryAfterSeconds === undefined || attempt === MAX_ATTEMPTS) {
      throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body?.message ?? ''}`)
    }
    await wait(answer.retryAfterSeconds * 1_000)
  }
}

function toText(body: unknown): { readonly contentType?: string; readonly text?: string } {
  if (body === undefined) return {}
  return body instanceof TextBody ? body : { contentType: 'application/json', text: JSON.stringify(body) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
