import { type Static, type TObject, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import Value from 'typebox/value'
import { fromText } from './from-text.ts'

/**
 * Reads settings from the environment by their schema: defaults filled in, numbers and booleans converted.
 * Throws an Error that names each wrong variable and what was expected.
 */
export function loadConfig<Schema extends TObject>(
  schema: Schema,
  env: Record<string, string | undefined>,
): Static<Schema> {
  const given: Record<string, unknown> = {}
  for (const name of Object.keys(schema.properties)) {
    const value = env[name]
    if (value !== undefined && value !== '') given[name] = value
  }
  const settings = Value.Default(schema, fromText(schema, given))
  const problems = Compile(schema).Errors(settings)
  if (problems.length === 0) return settings as Static<Schema>
  const lines = problems.map(({ instancePath, message, params }) => {
    const name = instancePath.slice(1) || Object.values(params).flat().join(', ')
    const expected = 'allowedValues' in params ? `must be one of ${params.allowedValues.join(', ')}` : message
    return `${name}: ${expected}${given[name] === undefined ? '' : `, but is "${String(given[name])}"`}`
  })
  throw new Error(`Wrong settings:\n  ${lines.join('\n  ')}`)
}

/** `true` or `false` in the environment. */
export const Flag = (byDefault: boolean, description: string) => Type.Boolean({ default: byDefault, description })
