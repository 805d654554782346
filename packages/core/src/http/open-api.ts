import { STATUS_CODES } from 'node:http'
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import type { FastifySchema } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { ACTION_PREFIX } from '../auth/index.ts'
import { type Contract, JSON_TYPE, mediaTypesOf } from '../contract.ts'
import type { ServiceApp } from '../service.ts'
import { describedWebhooks } from './described-webhooks.ts'
import type { Operation } from './operation.ts'
import { tellOptionalBodies } from './optional-bodies.ts'

/** The shape of every refusal (PLT-24), named once in the document. */
export const errorSchema = Type.Object(
  {
    error: Type.String({ description: 'What went wrong, as one word for programs' }),
    message: Type.String({ description: 'The same for people' }),
    field: Type.Optional(Type.String({ description: 'The field of the request that is wrong, where there is one' })),
  },
  { $id: 'Error', examples: [{ error: 'ValidationError', message: 'Missing required field: text', field: 'text' }] },
)

/** An operation, as far as the document tells of it. */
export type Described = Pick<Operation, 'service' | 'contract'> & { readonly run: Pick<Operation['run'], 'kind'> }

interface Refusal {
  readonly status: number
  readonly description: string
  /** Which operations can answer so; all of them when absent. */
  readonly of?: (operation: Described) => boolean
  readonly hasRetryAfter?: true
}

const changes = ({ contract, run }: Described): boolean => run.kind === 'command' && contract.method !== 'GET'
const isNoGet = ({ contract }: Described): boolean => contract.method !== 'GET'
const takesBody = ({ contract }: Described): boolean => contract.schema.body !== undefined

const REFUSALS: readonly Refusal[] = [
  { status: 400, description: 'The request is malformed, or a field is wrong' },
  { status: 403, description: 'Not signed, wrongly signed, or not allowed' },
  { status: 404, description: 'Unknown, or not yours to see' },
  { status: 409, description: 'What is stored stands against it, or its first request is still running', of: isNoGet },
  { status: 410, description: 'The link has expired', of: ({ contract }) => contract.config.access === 'none' },
  { status: 413, description: 'Larger than 262,144 bytes' },
  { status: 415, description: 'The body is of another content type, or compressed', of: takesBody },
  { status: 422, description: 'The Idempotency-Key was used for another request', of: changes },
  { status: 429, description: 'Too many requests; try again after Retry-After seconds', hasRetryAfter: true },
  { status: 500, description: 'A fault on our side; nothing was changed' },
  { status: 503, description: 'Can take no work now; try again after Retry-After seconds', hasRetryAfter: true },
  { status: 504, description: 'Not ready in time; nothing was changed' },
]

const retryAfter = { 'retry-after': { type: 'integer', description: 'Seconds to wait before the next attempt' } }

const idempotencyKey = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 255,
    description:
      'Makes repeats safe: the same request with the same key gets the first answer again, for seven days. It must be signed',
  }),
)

/** The document's frame: title, services as tags, the signature as the security scheme. */
export function openApiOptions(apps: readonly ServiceApp[], version: string): FastifyDynamicSwaggerOptions {
  const single = apps.length === 1 ? apps[0] : undefined
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: single ? `${single.manifest.title} service` : 'Customer Service Platform',
        version,
        description: single
          ? single.manifest.description
          : 'A customer writes; the platform understands, answers, or brings the message to the right person in time.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'The host that this document was read from' }],
      tags: apps.map(({ manifest }) => ({ name: manifest.name, description: manifest.description })),
      components: {
        securitySchemes: {
          sigv4: {
            type: 'apiKey',
            in: 'header',
            name: 'Authorization',
            description:
              'AWS Signature Version 4 with an access key of this platform, service execute-api, region us-east-1',
          },
        },
      },
      security: [{ sigv4: [] }],
      ...(apps.some(({ webhooks }) => webhooks) && { webhooks: describedWebhooks(apps) }),
    },
    transformObject: tellOptionalBodies,
    refResolver: { buildLocalReference: ({ $id }) => String($id) },
  }
}

/** An operation as Fastify's schema, which the document is made from. */
export function toOpenApiSchema(operation: Described): FastifySchema {
  const { service, contract } = operation
  const { schema, config } = contract
  const headers = headersOf(operation)
  const description = descriptionOf(contract)
  return {
    ...(config.access === 'service' && { hide: true }),
    summary: schema.summary,
    tags: [service],
    operationId: operationName(contract),
    ...(description && { description }),
    ...(schema.params && { params: schema.params }),
    ...(schema.querystring && { querystring: schema.querystring }),
    ...(Object.keys(headers).length > 0 && { headers: Type.Object(headers) }),
    ...(schema.body && { body: schema.body, consumes: [...mediaTypesOf(contract)] }),
    ...(config.access === 'none' && { security: [] }),
    response: { ...answersOf(contract), ...refusalsOf(operation) },
  }
}

/** Ends with the name that policies give it; what needs no signature needs no policy. */
function descriptionOf({ schema, config }: Contract): string {
  const action = config.access === 'none' ? [] : [`Action in policies: \`${ACTION_PREFIX}${config.action}\`.`]
  return [...(schema.description ? [schema.description] : []), ...action].join('\n\n')
}

const headersOf = (operation: Described) => ({
  ...operation.contract.schema.headers?.properties,
  ...(changes(operation) && { 'idempotency-key': idempotencyKey }),
})

const answersOf = ({ schema }: Contract): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema.response).map(([status, answer]) => [
      status,
      { 'x-response-description': STATUS_CODES[status], ...inMediaTypes(answer) },
    ]),
  )

/** An answer that isn't JSON alone names what it may be in `contentMediaType`, with commas. Its schema is that of JSON. */
function inMediaTypes(answer: TSchema & { readonly contentMediaType?: string; readonly description?: string }): object {
  const { contentMediaType, ...schema } = answer
  if (contentMediaType === undefined) return answer
  return {
    description: schema.description,
    content: Object.fromEntries(
      contentMediaType
        .split(', ')
        .map((type) => [type, { schema: 'type' in schema && type === JSON_TYPE ? schema : {} }]),
    ),
  }
}

function refusalsOf(operation: Described): Record<string, unknown> {
  const content = { [JSON_TYPE]: { schema: { $ref: 'Error#' } } }
  return Object.fromEntries(
    REFUSALS.filter(({ of = () => true }) => of(operation)).map(({ status, description, hasRetryAfter }) => [
      status,
      { description, ...(hasRetryAfter && { headers: retryAfter }), content },
    ]),
  )
}

/** Unique in the document, since one action may cover several operations: the words of the path, and its last parameter. */
function operationName({ method, url }: Contract): string {
  const parts = url.split('/').filter((part) => part !== '')
  const words = parts.filter((part) => !part.startsWith(':'))
  const parameter = parts.findLast((part) => part.startsWith(':'))
  const suffix = parameter ? `_by_${parameter.slice(1)}` : ''
  return `${method.toLowerCase()}_${words.join('_').replaceAll('-', '_')}${suffix}`
}
