import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'
import { expect, vi } from 'vitest'

export interface ReceivedEvent {
  readonly id: string
  readonly type: string
  readonly timestamp: string
  readonly data: any
}

/** A subscriber's own server: takes only what its secret has signed, by the reference library of Standard Webhooks. */
export interface WebhookReceiver extends AsyncDisposable {
  readonly url: string
  /** Everything taken so far, each delivery once. */
  readonly events: readonly ReceivedEvent[]
  /** Why deliveries were refused. */
  readonly refused: readonly string[]
  /** The one event of the type whose data has these fields; waits for it. */
  received(type: string, fields: Readonly<Record<string, unknown>>): Promise<ReceivedEvent>
}

export async function startWebhookReceiver(secret: string): Promise<WebhookReceiver> {
  const webhook = new Webhook(secret, { format: 'raw' })
  const events = new Map<string, ReceivedEvent>()
  const refused: string[] = []
  const server = createServer(async (request, response) => {
    const headers = request.headers as Record<string, string>
    try {
      const body = webhook.verify(await text(request), headers) as Omit<ReceivedEvent, 'id'>
      const id = headers['webhook-id'] ?? ''
      events.set(id, { id, ...body })
      response.statusCode = 204
    } catch (error) {
      refused.push(String(error))
      response.statusCode = 400
    }
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    get events() {
      return [...events.values()]
    },
    refused,
    received: (type, fields) =>
      vi.waitFor(
        () => {
          const found = [...events.values()].filter((event) => event.type === type && has(event.data, fields))
          expect(found, `${type} ${JSON.stringify(fields)}; refused: ${refused}`).toHaveLength(1)
          return found[0] as ReceivedEvent
        },
        { timeout: 30_000, interval: 50 },
      ),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const has = (data: Readonly<Record<string, unknown>>, fields: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(fields).every(([name, value]) => data[name] === value)
