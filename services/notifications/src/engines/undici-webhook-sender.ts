import { lookup as dnsLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, type Dispatcher, request } from 'undici'
import { checkWebhookUrl } from '../domain/webhook-url.ts'
import { guardedConnector } from './guarded-connector.ts'
import type { WebhookOutcome, WebhookSender } from './webhook-sender.ts'

const CONNECT_WITHIN_MS = 3_000
const READ_AT_MOST_BYTES = 16_384

export interface UndiciWebhookSenderOptions {
  readonly allowPrivateAddresses: boolean
  /** Resolves names when connecting; the system's resolver when absent. */
  readonly lookup?: LookupFunction
  /** 15 seconds when absent. */
  readonly answerWithinMs?: number
}

/**
 * Sends by HTTP: no redirects, no proxy, at most 15 s, the answer's body read up to 16 KiB and dropped. URL and address
 * are checked at every attempt, the address when connecting, so that a name can't change its mind between the check and
 * the call (DNS rebinding).
 */
export function undiciWebhookSender(options: UndiciWebhookSenderOptions): WebhookSender {
  const { allowPrivateAddresses, lookup = dnsLookup, answerWithinMs = 15_000 } = options
  const agent = new Agent({
    connect: allowPrivateAddresses
      ? { timeout: CONNECT_WITHIN_MS, allowH2: false, lookup }
      : guardedConnector(lookup, CONNECT_WITHIN_MS),
    keepAliveTimeout: 10_000,
    pipelining: 1,
  })
  return {
    async send({ url, headers, body }) {
      try {
        checkWebhookUrl(url, allowPrivateAddresses)
        const signal = AbortSignal.timeout(answerWithinMs)
        const answer = await request(url, { method: 'POST', headers, body, dispatcher: agent, signal })
        drop(answer.body, signal)
        return outcomeOf(answer.statusCode, answer.headers['retry-after'])
      } catch {
        return { delivered: false, result: 'no answer' }
      }
    },
    close: () => agent.destroy(),
  }
}

/** The status says it all; a body that never ends only costs its own connection. */
function drop(body: Dispatcher.ResponseData['body'], signal: AbortSignal): void {
  body.dump({ limit: READ_AT_MOST_BYTES, signal }).catch(() => undefined)
}

function outcomeOf(status: number, retryAfter: string | string[] | undefined): WebhookOutcome {
  return {
    delivered: status >= 200 && status < 300,
    status,
    result: `answered ${status}`,
    ...(typeof retryAfter === 'string' && { retryAfter }),
  }
}
