import { type Static, type TObject, type TSchemaOptions, type TString, Type } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
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
  const lines = problems.flatMap((problem) => linesOf(problem, schema, given))
  throw new Error(`Wrong settings:\n  ${[...new Map(lines).values()].join('\n  ')}`)
}

type Problem = ReturnType<Validator['Errors']>[number]

/** What is told of each variable that is missing or wrong. Secrets are not repeated. */
function linesOf(
  { instancePath, keyword, message, params }: Problem,
  { properties }: TObject,
  given: Readonly<Record<string, unknown>>,
): readonly (readonly [name: string, line: string])[] {
  const names = keyword === 'required' ? params.requiredProperties : [instancePath.slice(1)]
  const expected = keyword === 'enum' ? `must be one of ${params.allowedValues.join(', ')}` : message
  return names.map((name) => {
    const { description, writeOnly } = (properties[name] ?? {}) as TSchemaOptions
    const value = given[name] === undefined || writeOnly ? '' : `, but is "${String(given[name])}"`
    return [name, `${name}: ${keyword === 'required' ? 'is missing' : expected}${value} (${description})`] as const
  })
}

/** `true` or `false` in the environment. */
export const Flag = (byDefault: boolean, description: string) => Type.Boolean({ default: byDefault, description })

/** A text that is a URL with a host, beside what its schema says. */
export const WithHost = <Schema extends TString>(schema: Schema) =>
  Type.Refine(
    schema,
    (text) => URL.canParse(text) && new URL(text).host !== '',
    () => 'must be a URL with a host',
  )

/** A time zone by its IANA name. */
export const TimeZone = (byDefault: string, description: string) =>
  Type.Refine(
    Type.String({ default: byDefault, minLength: 1, description }),
    isTimeZone,
    () => 'must be an IANA time zone such as Europe/Istanbul',
  )

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== undefined
  } catch {
    return false
  }
}
