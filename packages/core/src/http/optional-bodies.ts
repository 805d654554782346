import type { SwaggerTransformObject } from '@fastify/swagger'

interface ObjectSchema {
  readonly type?: unknown
  readonly required?: readonly string[]
  readonly minProperties?: number
}

/** The document with `required: false` at each body that may be left out: the plugin calls all bodies required. */
export const tellOptionalBodies: SwaggerTransformObject = (given) => {
  if ('swaggerObject' in given) return given.swaggerObject
  for (const path of Object.values(given.openapiObject.paths ?? {})) {
    for (const operation of Object.values(path ?? {})) {
      const body = typeof operation === 'object' && 'requestBody' in operation ? operation.requestBody : undefined
      if (body === undefined || !('content' in body)) continue
      if (Object.values(body.content).every(({ schema }) => mayBeEmpty(schema))) body.required = false
    }
  }
  return given.openapiObject
}

function mayBeEmpty(schema: ObjectSchema | { readonly $ref: string } = {}): boolean {
  if ('$ref' in schema) return false
  const { type, required = [], minProperties = 0 } = schema
  return type === 'object' && required.length === 0 && minProperties === 0
}
