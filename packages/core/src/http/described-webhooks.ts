import type { ServiceApp } from '../service.ts'
import type { EventDefinition } from '../store/write.ts'

const text = (description: string) => ({ required: true, description, schema: { type: 'string' } }) as const

/** The headers of Standard Webhooks 1.0.0. */
const HEADERS = [
  { in: 'header', name: 'webhook-id', ...text('The same for every attempt') },
  { in: 'header', name: 'webhook-timestamp', ...text('Of the attempt, in seconds since 1970') },
  { in: 'header', name: 'webhook-signature', ...text('`v1,` and a signature, several with spaces') },
] as const

/** The requests that services send to URLs of others, as the `webhooks` of an OpenAPI document. */
export function describedWebhooks(apps: readonly ServiceApp[]) {
  const sent = apps.flatMap(({ webhooks = [], manifest }) => webhooks.map((event) => ({ event, tag: manifest.name })))
  return Object.fromEntries(sent.map(({ event, tag }) => [event.type, { post: requestOf(event, tag) }]))
}

function requestOf({ type, schema }: EventDefinition, tag: string) {
  return {
    operationId: `webhook_${type.replaceAll('.', '_')}`,
    summary: `Tells of ${type}`,
    tags: [tag],
    security: [],
    parameters: [...HEADERS],
    requestBody: { required: true, content: { 'application/json': { schema: envelopeOf(type, schema) } } },
    responses: { '2XX': { description: 'Delivered: anything else is tried again' } },
  }
}

const envelopeOf = (type: string, data: EventDefinition['schema']) => ({
  type: 'object' as const,
  required: ['type', 'timestamp', 'data'],
  properties: {
    type: { type: 'string' as const, enum: [type] },
    timestamp: { type: 'string' as const, format: 'date-time', description: 'Of the event' },
    data,
  },
})
