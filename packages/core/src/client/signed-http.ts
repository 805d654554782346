import aws4 from 'aws4'
import {
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
} from 'cockatiel'
import { formatAmzDate } from '../auth/amz-date.ts'
import type { Clock } from '../clock.ts'
import type { Contract, OutputOf } from '../contract.ts'
import { AppError, type ErrorBody } from '../errors.ts'
import type { CallInput, CallOptions } from './service-client.ts'

export interface SignedHttpOptions {
  /** Base URL of the service that a path belongs to: `/sentiment` to `http://sentiment:3000`. */
  readonly baseUrlOf: (path: string) => string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  readonly region: string
  readonly now: Clock
  readonly random: () => number
  /** After ten failures in a row a service is left alone for 5 s, then for longer and longer, up to so long. */
  readonly longestBreakMs?: number
}

export interface SendOptions extends Pick<CallOptions, 'deadline' | 'unit'> {
  /** Signed beside those of the contract. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Calls services in other processes by their contracts, in this service's own name. */
export interface SignedHttp {
  /**
   * Throws the `AppError` that was answered, 503 when nobody answered, 504 when not in time. A change is tried again only
   * where it has an idempotency key.
   */
  call<C extends Contract>(contract: C, input: CallInput<C>, options: SendOptions): Promise<OutputOf<C>>
}

const MAX_ATTEMPTS = 3
const MAX_ANSWER_BYTES = 1_048_576
const FIRST_BREAK_MS = 5_000
const LONGEST_BREAK_MS = 60_000

/** With a deadline, a repeat where it is safe, and a breaker for each service. */
export function signedHttp(options: SignedHttpOptions): SignedHttp {
  const breakers = new Map<string, CircuitBreakerPolicy>()
  const timeLeft = (deadline: number) => deadline - options.now().getTime()
  return {
    async call<C extends Contract>(contract: C, input: CallInput<C>, call: SendOptions): Promise<OutputOf<C>> {
      const { deadline } = call
      const request = toRequest(contract, input, call)
      const base = options.baseUrlOf(request.path)
      const breaker = breakerOf(breakers, base, options.longestBreakMs)
      const attempts = contract.method === 'GET' || request.idempotencyKey !== undefined ? MAX_ATTEMPTS : 1
      for (let attempt = 1; ; attempt++) {
        try {
          return (await breaker.execute(() => send(options, base, request, timeLeft(deadline)))) as OutputOf<C>
        } catch (error) {
          if (isBrokenCircuitError(error))
            throw new AppError(503, 'ServiceUnavailable', `${base} keeps failing`, { cause: error })
          const waitMs = options.random() * 100 * 2 ** attempt
          if (attempt >= attempts || !isPassing(error) || waitMs >= timeLeft(deadline)) throw error
          await new Promise((resolve) => setTimeout(resolve, waitMs))
        }
      }
    },
  }
}

interface OutgoingRequest {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string | undefined
  readonly idempotencyKey: string | undefined
}

function toRequest(contract: Contract, input: object, { unit, headers: more }: SendOptions): OutgoingRequest {
  const {
    params = {},
    query = {},
    headers = {},
    body,
  } = input as {
    readonly params?: Record<string, string>
    readonly query?: Record<string, unknown>
    readonly headers?: Record<string, string>
    readonly body?: unknown
  }
  const path = contract.url.replace(/:(\w+)/g, (_match, name: string) => encodeURIComponent(params[name] ?? ''))
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  const target = pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
  const text = body === undefined ? undefined : JSON.stringify(body)
  const { method } = contract
  const idempotencyKey = method === 'GET' ? undefined : unit?.keyOf(method, target, text ?? '')
  return { method, path: target, headers: { ...headers, ...more }, body: text, idempotencyKey }
}

async function send(
  options: SignedHttpOptions,
  base: string,
  request: OutgoingRequest,
  timeLeftMs: number,
): Promise<unknown> {
  const { host, origin } = new URL(base)
  const signed = aws4.sign(
    {
      host,
      method: request.method,
      path: request.path,
      service: 'execute-api',
      region: options.region,
      ...(request.body !== undefined && { body: request.body }),
      headers: {
        ...request.headers,
        'x-amz-date': formatAmzDate(options.now()),
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
        ...(request.idempotencyKey !== undefined && { 'idempotency-key': request.idempotencyKey }),
      },
    },
    options.credentials,
  )
  const answer = await fetched(origin + request.path, {
    method: request.method,
    headers: signed.headers as Record<string, string>,
    redirect: 'error',
    signal: AbortSignal.timeout(Math.max(1, timeLeftMs)),
    ...(request.body !== undefined && { body: request.body }),
  })
  const text = await answer.text()
  if (text.length > MAX_ANSWER_BYTES) throw new Error(`The answer of ${request.path} is too large`)
  if (answer.ok) return JSON.parse(text)
  throw toError(answer.status, text)
}

/** Network trouble as the `AppError` that callers of a service expect. */
async function fetched(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (cause) {
    const isLate = cause instanceof DOMException && cause.name === 'TimeoutError'
    throw isLate
      ? new AppError(504, 'DeadlineExceeded', 'A service did not answer in time', { cause })
      : new AppError(503, 'ServiceUnavailable', 'A service could not be reached', { cause })
  }
}

function toError(status: number, text: string): AppError {
  try {
    const { error, message, field } = JSON.parse(text) as ErrorBody
    return new AppError(status, error, message, field === undefined ? {} : { field })
  } catch (cause) {
    return new AppError(502, 'BadGateway', `A service answered ${status} in no known form`, { cause })
  }
}

/** Worth another try, and a sign of trouble for the breaker: not the answers that the caller itself caused. */
function isPassing(error: unknown): boolean {
  return error instanceof AppError && (error.status >= 500 || error.status === 429)
}

function breakerOf(
  breakers: Map<string, CircuitBreakerPolicy>,
  base: string,
  maxDelay = LONGEST_BREAK_MS,
): CircuitBreakerPolicy {
  let breaker = breakers.get(base)
  if (!breaker) {
    breaker = circuitBreaker(handleWhen(isPassing), {
      halfOpenAfter: new ExponentialBackoff({ initialDelay: Math.min(FIRST_BREAK_MS, maxDelay), maxDelay }),
      breaker: new ConsecutiveBreaker(10),
    })
    breakers.set(base, breaker)
  }
  return breaker
}
