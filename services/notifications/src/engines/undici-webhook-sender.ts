import { lookup as resolve } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent, buildConnector, request } from 'undici'
import { isPublicAddress } from '../domain/public-address.ts'
import type { WebhookOutcome, WebhookSender } from './webhook-sender.ts'

const CONNECT_WITHIN_MS = 3_000
const ANSWER_WITHIN_MS = 15_000
const READ_AT_MOST_BYTES = 16_384

export interface UndiciWebhookSenderOptions {
  readonly allowPrivateAddresses: boolean
}

/**
 * Sends by HTTP: no redirects, no proxy, at most 15 s, the answer read up to 16 KiB and dropped. The address is checked
 * when connecting, so that a name can't change its mind between the check and the call (DNS rebinding).
 */
export function undiciWebhookSender({ allowPrivateAddresses }: UndiciWebhookSenderOptions): WebhookSender {
  const agent = new Agent({
    connect: allowPrivateAddresses ? { timeout: CONNECT_WITHIN_MS } : guardedConnector(),
    maxResponseSize: READ_AT_MOST_BYTES,
    keepAliveTimeout: 10_000,
    pipelining: 1,
  })
  return {
    async send({ url, headers, body }) {
      try {
        const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
        const answer = await request(url, { method: 'POST', headers, body, dispatcher: agent, signal })
        await answer.body.dump({ limit: READ_AT_MOST_BYTES })
        return outcomeOf(answer.statusCode, answer.headers['retry-after'])
      } catch {
        return { delivered: false, result: 'no answer' }
      }
    },
    close: () => agent.close(),
  }
}

function outcomeOf(status: number, retryAfter: string | string[] | undefined): WebhookOutcome {
  const seconds = typeof retryAfter === 'string' && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : undefined
  return {
    delivered: status >= 200 && status < 300,
    status,
    result: `answered ${status}`,
    ...(seconds !== undefined && { retryAfterSeconds: seconds }),
  }
}

/** Connects to public addresses only: literals are checked as they stand, names by every address they resolve to. */
function guardedConnector(): buildConnector.connector {
  const connect = buildConnector({ timeout: CONNECT_WITHIN_MS, lookup: lookupPublic })
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    if (ipaddr.isValid(host) && !isPublicAddress(host)) return callback(new Error('Not a public address'), null)
    connect(options, (error, socket) => {
      if (socket === null) return callback(error ?? new Error('No connection'), null)
      if (isPublicAddress(socket.remoteAddress ?? '')) return callback(null, socket)
      socket.destroy()
      callback(new Error('Not a public address'), null)
    })
  }
}

const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || first === undefined) return callback(error ?? new Error('No address'), '', 4)
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new Error('Not a public address'), '', 4)
    }
    if (options.all) return callback(null, addresses)
    callback(null, first.address, first.family)
  })
}
