import fc from 'fast-check'
import { oddText } from './odd-texts.ts'
import { fits, type Schema } from './schema.ts'

/** Deeper, conditions hold no further conditions. */
const MAX_DEPTH = 4
const LONGEST = 200

/** What means something to the platform, by the name of the field that takes it: ids of what exists, and the like. */
export type World = Readonly<Record<string, readonly unknown[]>>

/** Values that a schema takes: what the world knows, and odd ones. */
export function validValue(schema: Schema, world: World): fc.Arbitrary<unknown> {
  return arbitraryOf(schema, { world, definitions: {}, field: '', depth: 0 })
}

interface Place {
  readonly world: World
  readonly definitions: Readonly<Record<string, Schema>>
  readonly field: string
  readonly depth: number
}

function arbitraryOf(schema: Schema, place: Place): fc.Arbitrary<unknown> {
  if (schema.$defs) return arbitraryOf({ $ref: schema.$ref ?? '' }, { ...place, definitions: schema.$defs })
  if (schema.$ref !== undefined) return arbitraryOf(place.definitions[schema.$ref] ?? {}, place)
  const known = place.world[place.field]?.filter((value) => fits(schema, value)) ?? []
  if (known.length === 0) return oddValueOf(schema, place)
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, oddValueOf(schema, place))
}

function oddValueOf(schema: Schema, place: Place): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.anyOf) return oneOf(schema.anyOf, place)
  switch (schema.type) {
    case 'string':
      return textOf(schema)
    case 'integer':
      return numberOf(schema).map(Math.round)
    case 'number':
      return numberOf(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return listOf(schema, place)
    case 'object':
      return objectOf(schema, place)
    default:
      return fc.jsonValue({ maxDepth: 2 }).filter(isSendable)
  }
}

function oneOf(shapes: readonly Schema[], place: Place): fc.Arbitrary<unknown> {
  const isFlat = (shape: Schema) => !JSON.stringify(shape).includes('"$ref"')
  const allowed = place.depth < MAX_DEPTH ? shapes : shapes.filter(isFlat)
  return fc.oneof(...allowed.map((shape) => arbitraryOf(shape, place)))
}

function textOf(schema: Schema): fc.Arbitrary<string> {
  const { maxLength = LONGEST } = schema
  return oddText.map((text) => [...text].slice(0, maxLength).join('')).filter((text) => fits(schema, text))
}

function numberOf({ minimum = -1e6, maximum = 1e9 }: Schema): fc.Arbitrary<number> {
  const ends = [minimum, maximum, 0, -0, 1, 50].filter((each) => each >= minimum && each <= maximum)
  return fc.oneof(fc.constantFrom(...ends), fc.double({ min: minimum, max: maximum, noNaN: true }))
}

function listOf({ items = {}, minItems = 0, maxItems = 3, uniqueItems }: Schema, place: Place) {
  const length = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) }
  const item = arbitraryOf(items, deeper(place, place.field))
  return uniqueItems ? fc.uniqueArray(item, length) : fc.array(item, length)
}

function objectOf({ patternProperties, properties = {}, ...schema }: Schema, place: Place): fc.Arbitrary<object> {
  const [anyField] = Object.values(patternProperties ?? {})
  if (anyField)
    return fc.dictionary(oddText, arbitraryOf(anyField, deeper(place, '')), { maxKeys: 5 }).filter(isSendable)
  const fields = Object.entries(properties).map(([name, one]) => [name, arbitraryOf(one, deeper(place, name))] as const)
  return fc
    .record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] })
    .filter((value) => Object.keys(value).length >= (schema.minProperties ?? 0))
}

const deeper = (place: Place, field: string): Place => ({ ...place, field, depth: place.depth + 1 })

/** Keys that no body may have, and half characters, are refused wherever they stand. */
const isSendable = (value: unknown): boolean => !/"(__proto__|constructor)":|\\ud[89a-f]/.test(JSON.stringify(value))
