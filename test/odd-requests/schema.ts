import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'

/** What JSON Schema can say of a value, as far as the contracts say it. */
export interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly minProperties?: number
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly $ref?: string
}

const checks = new WeakMap<Schema, (value: unknown) => boolean>()

/** Whether a schema takes a value, compiled once. */
export function fits(schema: Schema, value: unknown): boolean {
  const known = checks.get(schema)
  if (known) return known(value)
  const compiled = Compile(schema as TSchema)
  checks.set(schema, (one) => compiled.Check(one))
  return compiled.Check(value)
}
