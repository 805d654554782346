import type { TObject, TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import type { Contract } from '../contract.ts'
import { AppError, invalid } from '../errors.ts'
import { fromText } from '../from-text.ts'

const compiled = new WeakMap<TSchema, Validator>()

function validatorOf(schema: TSchema): Validator {
  let validator = compiled.get(schema)
  if (!validator) {
    validator = Compile(schema)
    compiled.set(schema, validator)
  }
  return validator
}

export interface RawInput {
  readonly params?: unknown
  readonly query?: unknown
  readonly headers?: unknown
  readonly body?: unknown
}

/**
 * Checks an input against its contract. Bodies are taken as they are; text in paths and query strings becomes the
 * number or boolean that the schema asks for, and absent query fields get their defaults.
 * Throws `ValidationError` (400) naming the first field that is wrong.
 */
export function validateInput(
  schema: Contract['schema'],
  raw: RawInput,
): { readonly params: unknown; readonly query: unknown; readonly headers: unknown; readonly body: unknown } {
  if (schema.body === undefined && raw.body !== undefined && !isEmptyObject(raw.body)) {
    throw new AppError(400, 'ValidationError', 'This operation takes no body')
  }
  return {
    params: schema.params && checked(schema.params, raw.params ?? {}),
    query: queryOf(schema.querystring, raw.query ?? {}),
    headers: schema.headers && checked(schema.headers, named(schema.headers, raw.headers)),
    body: schema.body && body(schema.body, raw.body),
  }
}

/** Whether an answer holds exactly what its contract promises. Gives the first problem, or undefined. */
export function problemOfReply(schema: TSchema, reply: unknown): string | undefined {
  const validator = validatorOf(schema)
  if (validator.Check(reply)) return undefined
  const [first] = validator.Errors(reply)
  return `${first?.instancePath ?? ''} ${first?.message ?? 'does not match its schema'}`
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function queryOf(schema: TObject | undefined, given: unknown): unknown {
  if (schema === undefined) {
    const [unknown] = Object.keys(given ?? {})
    if (unknown !== undefined) throw invalid(unknown, `Unknown query parameter: ${unknown}`)
    return undefined
  }
  const complete = withDefaults(schema, given as object)
  // Calls within the process bring numbers as numbers: there is nothing to convert.
  return validatorOf(schema).Check(complete) ? complete : checked(schema, fromText(schema, complete))
}

function withDefaults({ properties }: TObject, given: object): Record<string, unknown> {
  const complete: Record<string, unknown> = { ...given }
  for (const [name, property] of Object.entries(properties)) {
    if (complete[name] === undefined && 'default' in property) complete[name] = property.default
  }
  return complete
}

/** Only the headers that a contract names: it is strict about those, and no others reach the action. */
function named({ properties }: TObject, given: unknown): object {
  const headers = (given ?? {}) as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.keys(properties).flatMap((name) => (name in headers ? [[name, headers[name]]] : [])))
}

function body(schema: TSchema, given: unknown): unknown {
  if (given === undefined) return nothingGiven(schema)
  checked(schema, given)
  checkSizes(schema, given)
  return given
}

/** Where every field may be left out, so may the body. */
function nothingGiven(schema: TSchema): unknown {
  const empty = {}
  if (validatorOf(schema).Check(empty)) return empty
  throw new AppError(400, 'ValidationError', 'A JSON body is required')
}

function checked(schema: TSchema, value: unknown): unknown {
  const validator = validatorOf(schema)
  if (validator.Check(value)) return value
  throw validationError(validator.Errors(value))
}

/** `x-max-bytes` on a free-form field limits the UTF-8 bytes of its JSON. */
function checkSizes(schema: TSchema, value: unknown): void {
  const { properties } = schema as {
    readonly properties?: Record<string, TSchema & { readonly 'x-max-bytes'?: number }>
  }
  if (properties === undefined || typeof value !== 'object' || value === null) return
  for (const [name, property] of Object.entries(properties)) {
    const field = (value as Record<string, unknown>)[name]
    const limit = property['x-max-bytes']
    if (limit === undefined || field === undefined) continue
    if (Buffer.byteLength(JSON.stringify(field)) > limit) {
      throw invalid(name, `${name} must be at most ${limit} bytes of JSON`)
    }
  }
}

type Problem = ReturnType<Validator['Errors']>[number]

function validationError(problems: readonly Problem[]): AppError {
  const problem = problems.find(({ keyword }) => keyword !== 'boolean') ?? problems[0]
  if (problem === undefined) return new AppError(400, 'ValidationError', 'The input does not match its schema')
  const parent = fieldPath(problem.instancePath)
  const params = problem.params as Record<string, unknown>
  if (problem.keyword === 'required') {
    const field = join(parent, first(params.requiredProperties))
    return invalid(field, `Missing required field: ${field}`)
  }
  if (problem.keyword === 'additionalProperties') {
    const field = join(parent, first(params.additionalProperties))
    return invalid(field, `Unknown field: ${field}`)
  }
  if (parent === '') return new AppError(400, 'ValidationError', `The body ${problem.message}`)
  return invalid(parent, `${parent} ${expectation(problem, problems)}`)
}

function expectation(problem: Problem, problems: readonly Problem[]): string {
  const params = problem.params as Record<string, unknown>
  if (problem.keyword === 'enum') return `must be one of: ${(params.allowedValues as unknown[]).join(', ')}`
  if (problem.keyword === 'const') {
    const allowed = problems.filter((other) => other.keyword === 'const' && other.instancePath === problem.instancePath)
    return `must be ${allowed.map((other) => String((other.params as { readonly allowedValue: unknown }).allowedValue)).join(' or ')}`
  }
  if (problem.keyword === 'pattern' && params.pattern === '\\S') return 'must not be blank'
  if (problem.keyword === 'minLength' && params.limit === 1) return 'must not be empty'
  if (problem.keyword === 'maxLength') return `must be at most ${String(params.limit)} characters`
  return problem.message
}

/** `/customer/orders/0/id` to `customer.orders[0].id`. */
function fieldPath(pointer: string): string {
  let path = ''
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    path = /^\d+$/.test(name) ? `${path}[${name}]` : join(path, name)
  }
  return path
}

function join(parent: string, name: string): string {
  return parent === '' ? name : `${parent}.${name}`
}

function first(names: unknown): string {
  return Array.isArray(names) ? String(names[0]) : ''
}
