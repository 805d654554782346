import type { TObject, TSchema } from 'typebox'

const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
])

/**
 * The fields of a query string or the environment with the number or boolean that a text stands for, where the schema asks
 * for one. Any other text stays, for the schema to refuse: "1.5" is no whole number, and "0x10" or "true" none at all.
 */
export function fromText({ properties }: TObject, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, read(properties[name], value)]))
}

function read(schema: TSchema | undefined, value: unknown): unknown {
  if (typeof value !== 'string' || schema === undefined || !('type' in schema)) return value
  if (schema.type === 'boolean') return FLAGS.get(value) ?? value
  return (schema.type === 'integer' || schema.type === 'number') && NUMBER.test(value) ? Number(value) : value
}
