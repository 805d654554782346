import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { escapeForQueues, unzipBody } from '../../store/dynamodb/event-body.ts'
import type { OutboxEvent } from '../../store/dynamodb/outbox.ts'

const SCHEMA = 1

const parts = {
  schema: Type.Literal(SCHEMA),
  id: Type.String({ minLength: 1, maxLength: 128 }),
  type: Type.String({ minLength: 1, maxLength: 256 }),
  key: Type.String({ minLength: 1 }),
  /** UTC, ISO 8601. */
  at: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' }),
}
const strict = { additionalProperties: false }

/** The body of a message: an event, its data as it is or, when it is long, zipped. */
const Envelope = Type.Union([
  Type.Object({ ...parts, data: Type.Unknown() }, strict),
  Type.Object({ ...parts, zip: Type.String() }, strict),
])
const isEnvelope = Compile(Envelope)

/** An event as a message carries it. */
export interface CarriedEvent {
  readonly id: string
  readonly type: string
  readonly key: string
  readonly at: string
  readonly data: unknown
}

export function toEnvelope({ id, type, key, at, body }: OutboxEvent): string {
  const head = JSON.stringify({ schema: SCHEMA, id, type, key, at }).slice(0, -1)
  return `${escapeForQueues(head)},${body.zipped ? `"zip":"${body.text}"` : `"data":${body.text}`}}`
}

/** What is wrong with a message that no relay of ours made, or its event. */
export function fromEnvelope(text: string): CarriedEvent | string {
  try {
    const envelope: unknown = JSON.parse(text)
    if (!isEnvelope.Check(envelope)) return `not an event: ${describeErrors(envelope)}`
    const { id, type, key, at } = envelope
    return { id, type, key, at, data: 'zip' in envelope ? unzipBody(envelope.zip) : envelope.data }
  } catch (error) {
    return `not an event: ${error instanceof Error ? error.name : 'unreadable'}`
  }
}

function describeErrors(envelope: unknown): string {
  const [first] = isEnvelope.Errors(envelope)
  return first ? `${first.instancePath || 'body'} ${first.message}` : 'unknown shape'
}
