import type { Contract } from '@customer-service/core'
import fc from 'fast-check'
import { type Breakage, breakagesOf } from './breakages.ts'
import { fits, type Schema } from './schema.ts'
import { validValue, type World } from './valid-value.ts'

export interface OddRequest {
  readonly params: Texts
  readonly query: Texts
  readonly body: unknown
}

export type BrokenRequest = OddRequest & Omit<Breakage, 'value'>
type Texts = Readonly<Record<string, string>>

/** Characters, with room for one more field: longer addresses are refused as a whole. */
const LONGEST_QUERY = 5_000
const IN_PATHS = /^(?!\.{1,2}$)[A-Za-z0-9\-._~]{1,128}$/

/** Requests that a contract takes. */
export function validRequest({ schema }: Contract, world: World): fc.Arbitrary<OddRequest> {
  const { params, querystring, body } = schema
  const values = (part: Schema | undefined) => (part ? (validValue(part, world) as fc.Arbitrary<object>) : nothing)
  return fc.record({
    params: values(params)
      .map(toTexts)
      .filter((texts) => Object.values(texts).every((text) => IN_PATHS.test(text))),
    query: values(querystring)
      .map(toTexts)
      .filter((texts) => textOf(texts).length < LONGEST_QUERY),
    body: body ? bodyOf(body, world) : fc.constant(undefined),
  })
}

/** Requests that a contract takes but for one field. */
export function brokenRequest(contract: Contract, world: World): fc.Arbitrary<BrokenRequest> {
  return validRequest(contract, world).chain((request) => fc.constantFrom(...brokenOf(contract, request)))
}

export function pathOf({ url }: Contract, { params, query }: OddRequest): string {
  const path = url.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
  const text = textOf(query)
  return text === '' ? path : `${path}?${text}`
}

const textOf = (query: Texts): string => new URLSearchParams(query).toString().replaceAll('*', '%2A')

const nothing = fc.constant({})

const toTexts = (values: object): Texts =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))

/** Files are texts of their own. */
const bodyOf = (schema: Schema, world: World): fc.Arbitrary<unknown> =>
  schema.type === 'string' ? fc.constantFrom(...(world.file ?? [])) : validValue(schema, world)

function brokenOf({ schema }: Contract, request: OddRequest): readonly BrokenRequest[] {
  const { params, querystring, body } = schema as Record<string, Schema | undefined>
  const inBody = body && body.type !== 'string' ? breakagesOf(body, request.body) : []
  const inQuery = [...wrongTextsOf(querystring), ...unknownFieldOf(querystring)]
  const inPath = wrongTextsOf(params).filter(({ value }) => IN_PATHS.test(value))
  return [
    ...inBody.map(({ value, ...place }) => ({ ...request, ...place, body: value })),
    ...inQuery.map(({ value, ...place }) => ({
      ...request,
      ...place,
      query: { ...request.query, [place.field]: value },
    })),
    ...inPath.map(({ value, ...place }) => ({
      ...request,
      ...place,
      params: { ...request.params, [place.field]: value },
    })),
  ]
}

/** Pages that people open by links let them have more in their addresses. */
const unknownFieldOf = ({ additionalProperties }: Schema = { additionalProperties: false }): readonly WrongText[] =>
  additionalProperties === false ? [{ field: 'unknown_field', value: '1', what: 'unknown', isInUnion: false }] : []

interface WrongText extends Breakage {
  readonly value: string
}

/** Texts that no path or query may have, for each field of it. */
function wrongTextsOf({ properties = {} }: Schema = {}): readonly WrongText[] {
  return Object.entries(properties).flatMap(([field, schema]) =>
    wrongTexts(schema).map((value) => ({ field, value, what: JSON.stringify(value.slice(0, 20)), isInUnion: false })),
  )
}

const NO_NUMBERS = ['', 'abc', '1.5', '1e3', ' 5', '+5', 'NaN', 'Infinity', '0x10', '９', 'null', '9'.repeat(20)]
const NO_FLAGS = ['', 'yes', 'TRUE', '2']
const NO_TEXTS = ['', ' ', '~', '-1', '1'.repeat(10), 'no such value', '2026-02-30T', 'a\u0000b', 'a'.repeat(128)]

function wrongTexts(schema: Schema): readonly string[] {
  const { minimum = 0, maximum = 0, maxLength = 127 } = schema
  if (schema.type === 'boolean') return NO_FLAGS
  if (schema.type === 'integer') return [...NO_NUMBERS, String(minimum - 1), ...(maximum ? [String(maximum + 1)] : [])]
  return [...NO_TEXTS, 'a'.repeat(maxLength + 1)].filter((text) => !fits(schema, text))
}
