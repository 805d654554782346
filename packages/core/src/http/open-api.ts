import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import type { FastifySchema } from 'fastify'
import { Type } from 'typebox'
import { ACTION_PREFIX } from '../auth/index.ts'
import { mediaTypesOf } from '../contract.ts'
import type { ServiceApp } from '../service.ts'
import type { Operation } from './operation.ts'

const ErrorAnswer = Type.Object(
  { error: Type.String(), message: Type.String(), field: Type.Optional(Type.String()) },
  { description: 'What went wrong, and the field where one applies' },
)

const ERRORS: Readonly<Record<string, string>> = {
  '400': 'The request is malformed, or a field is wrong',
  '403': 'Not signed, wrongly signed, or not allowed',
  '404': 'Unknown, or not yours to see',
  '413': 'Larger than 262,144 bytes',
  '429': 'Too many requests; try again after Retry-After seconds',
  '503': 'Can take no work now; try again after Retry-After seconds',
}

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
    },
  }
}

/** An operation as Fastify's schema, which the document is made from. */
export function toOpenApiSchema({ service, contract }: Operation): FastifySchema {
  const { schema, config } = contract
  const description = describe(contract)
  const response: Record<string, unknown> = { ...schema.response }
  for (const [status, description] of Object.entries(ERRORS)) response[status] = { ...ErrorAnswer, description }
  return {
    ...(config.access === 'service' && { hide: true }),
    summary: schema.summary,
    tags: [service],
    operationId: operationName(contract),
    ...(description && { description }),
    ...(schema.params && { params: schema.params }),
    ...(schema.querystring && { querystring: schema.querystring }),
    ...(schema.headers && { headers: schema.headers }),
    ...(schema.body && { body: schema.body, consumes: [...mediaTypesOf(contract)] }),
    ...(config.access === 'none' && { security: [] }),
    response,
  }
}

/** Ends with the name that policies give it; what needs no signature needs no policy. */
function describe({ schema, config }: Operation['contract']): string {
  const action = config.access === 'none' ? [] : [`Action in policies: \`${ACTION_PREFIX}${config.action}\`.`]
  return [...(schema.description ? [schema.description] : []), ...action].join('\n\n')
}

/** Unique in the document, since one action may cover several operations. */
function operationName({ method, url }: Operation['contract']): string {
  const words = url.split('/').filter((part) => part !== '' && !part.startsWith(':'))
  const suffix = url.includes('/:') ? '_by_id' : ''
  return `${method.toLowerCase()}_${words.join('_').replaceAll('-', '_')}${suffix}`
}
