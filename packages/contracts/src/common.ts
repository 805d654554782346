import { type Static, type TProperties, type TSchema, type TString, Type } from 'typebox'

/** An object that refuses fields it doesn't name. */
export const Strict = <Properties extends TProperties>(properties: Properties, description?: string) =>
  Type.Object(properties, { additionalProperties: false, ...(description && { description }) })

/** Spaces, control and format characters, marks without a letter, and the blanks among letters and symbols. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether a reader would see nothing of it. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text)

/** The same texts, but for those that a reader would see nothing of. */
export const Visible = (schema: TString) =>
  Type.Refine(
    schema,
    (text) => !isBlank(text),
    () => 'must not be blank',
  )

/** Text with at least one visible character, at most `maxLength` UTF-16 units. */
export const Text = (maxLength: number, description?: string) =>
  Visible(Type.String({ minLength: 1, maxLength, pattern: '\\S', ...(description && { description }) }))

/** An id as it stands in a path or a body: letters, digits, `-`, `.`, `_`, `~`. */
export const Id = (description: string) =>
  Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9\\-._~]+$', description })

/** An id that callers may choose: its prefix isn't counted, so that the id of an answer is taken again (C-02). */
export const ChosenId = (prefix: string) =>
  Type.String({
    minLength: 1,
    maxLength: prefix.length + 65,
    pattern: `^(${prefix}-)?[A-Za-z0-9\\-._~]{1,64}$`,
    description: `\`${prefix}-…\`; the part after the prefix alone is accepted`,
  })

export const ConversationId = ChosenId('conv')
/** The id that a caller's system has for a customer. */
export const UserId = Type.String({
  minLength: 1,
  maxLength: 128,
  pattern: '^[^\\u0000-\\u001f\\u007f/]+$',
  description: "The customer's id in your system; no `/`, which separates the parts of a resource in policies",
})

/** UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
export const Timestamp = Type.String({ format: 'date-time', description: 'UTC, YYYY-MM-DDTHH:mm:ssZ' })

/** A time as callers write it: a date (whole day, UTC), or a date and time with `Z` or an offset. */
export const TimeInput = Type.String({
  minLength: 10,
  maxLength: 35,
  pattern: '^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?)?$',
  description: 'ISO 8601: 2025-02-01 or 2025-02-01T10:30:00Z. Without a zone it is UTC',
})

/** A schema with an example for who reads the document of the API; the compiler checks that it fits. */
export const withExample = <Schema extends TSchema>(schema: Schema, example: Static<Schema>): Schema => ({
  ...schema,
  examples: [example],
})

export const Score = Type.Number({ minimum: 0, maximum: 1 })

export type SentimentLabel = Static<typeof SentimentLabel>
export const SentimentLabel = Type.Enum(['positive', 'neutral', 'negative', 'mixed'])

/** Free-form data of the caller's: at most 50 fields and 8 KB. `x-max-bytes` of the JSON is checked by core. */
export type FreeForm = Static<typeof FreeForm>
export const FreeForm = Type.Record(Type.String(), Type.Unknown(), { maxProperties: 50, 'x-max-bytes': 8_192 })

export const Limit = (byDefault: number, maximum: number) =>
  Type.Optional(Type.Integer({ minimum: 1, maximum, default: byDefault }))
export const Offset = Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }))

/** Where a list was read from, and how many there are in all (PLT-25). Spread into the answer beside the list. */
export const position = { total: Type.Integer(), limit: Type.Integer(), offset: Type.Integer() }

/** An event: its name, and the shape of its data. */
export function defineEvent<const Name extends string, Schema extends TSchema>(type: Name, schema: Schema) {
  return { type, schema } as { readonly type: Name; readonly schema: Schema; readonly Data?: Static<Schema> }
}

/** The names of `prefix-…` ids: adds the prefix to a bare id (C-02). */
export function prefixed(prefix: string, id: string): string {
  return id.startsWith(`${prefix}-`) ? id : `${prefix}-${id}`
}
