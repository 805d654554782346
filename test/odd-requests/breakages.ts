import { fits, type Schema } from './schema.ts'

/** A valid value with one thing in it that is wrong. */
export interface Breakage {
  readonly what: string
  readonly value: unknown
  /** Path of the field that the refusal is to name. Of a union only where it stands is known: which shape was meant, nobody can say. */
  readonly field: string
  readonly isInUnion: boolean
}

type Place = Pick<Breakage, 'field' | 'isInUnion'>
type Fields = Readonly<Record<string, unknown>>

/** The ways to break one field of a valid value. */
export function breakagesOf(schema: Schema, value: unknown): readonly Breakage[] {
  return [...breakages(schema, value, { field: '', isInUnion: false })]
}

function* breakages(schema: Schema, value: unknown, place: Place): Generator<Breakage> {
  if (schema.anyOf) return yield* breakagesOfUnion(schema, value, place)
  const isRecursive = schema.$defs !== undefined
  for (const [what, wrong] of wrongValues(schema)) {
    yield { what, value: wrong, field: place.field, isInUnion: place.isInUnion || isRecursive }
  }
  if (Array.isArray(value)) yield* breakagesOfList(schema, value, place)
  else if (typeof value === 'object' && value !== null && !isRecursive)
    yield* breakagesOfFields(schema, value as Fields, place)
}

function* breakagesOfUnion(schema: Schema, value: unknown, { field }: Place): Generator<Breakage> {
  const shape = schema.anyOf?.find((one) => fits(one, value))
  if (!shape) return
  for (const each of breakages(shape, value, { field, isInUnion: true })) {
    if (!fits(schema, each.value)) yield { ...each, field }
  }
}

function* breakagesOfList({ items = {}, maxItems = 1_000 }: Schema, value: readonly unknown[], place: Place) {
  const [first] = value
  if (first === undefined) return
  for (const each of breakages(items, first, { ...place, field: `${place.field}[0]` })) {
    yield { ...each, value: value.with(0, each.value) }
  }
  if (maxItems <= 100) yield { what: 'too many', value: Array.from({ length: maxItems + 1 }, () => first), ...place }
}

function* breakagesOfFields(schema: Schema, value: Fields, place: Place): Generator<Breakage> {
  const { properties = {}, required = [], additionalProperties } = schema
  const at = (name: string): Place => ({ ...place, field: place.field === '' ? name : `${place.field}.${name}` })
  for (const name of required) {
    const { [name]: _, ...others } = value
    yield { what: 'missing', value: others, ...at(name) }
  }
  for (const name of additionalProperties === false ? ['unknown_field', 'toString'] : []) {
    yield { what: 'unknown', value: { ...value, [name]: 1 }, ...at(name) }
  }
  for (const [name, inner] of Object.entries(value)) {
    const each = properties[name]
    if (each === undefined) continue
    for (const breakage of breakages(each, inner, at(name))) {
      yield { ...breakage, value: { ...value, [name]: breakage.value } }
    }
  }
}

/** Bytes, with room for what is around a text: longer ones are refused unread. */
const LARGEST_BODY = 260_000

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What doesn't fit a schema, in the place of a value that does. An object for an object is broken field by field. */
function wrongValues(schema: Schema): readonly (readonly [what: string, value: unknown])[] {
  const { maxLength, maximum, minimum } = schema
  const candidates: readonly (readonly [string, unknown])[] = [
    ['null', null],
    ['a number', 5],
    ['a fraction', 1.5],
    ['beyond every limit', Number.MAX_VALUE],
    ['a number as text', '5'],
    ['an empty text', ''],
    ['blanks', ' \t\n'],
    ['a control character', 'a\u0000b'],
    ['no date', '2026-02-30'],
    ['no time', '2026-02-28T25:00:00Z'],
    ['true', true],
    ['a list', []],
    ['an object', { a: 1 }],
    ...(maxLength !== undefined && maxLength < LARGEST_BODY ? [['too long', 'a'.repeat(maxLength + 1)] as const] : []),
    ...(maximum !== undefined ? [['too large', maximum + 1] as const] : []),
    ...(minimum !== undefined ? [['too small', minimum - 1] as const] : []),
  ]
  return candidates.filter(([, value]) => !fits(schema, value) && !(schema.type === 'object' && isObject(value)))
}
