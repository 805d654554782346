import { PublicEvent } from '@customer-service/contracts/notifications'
import { describeService } from '@customer-service/core/run'
import { modules } from '@customer-service/platform'
import type { TSchema } from 'typebox'
import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'

/** The documents as programs read them that make clients of them. */
interface Media {
  readonly schema: TSchema
  readonly example?: unknown
}
interface Described {
  readonly operationId: string
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, Media>> }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>
}
interface Document {
  readonly webhooks?: Readonly<Record<string, unknown>>
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
}

const documents = (await Promise.all(modules.map((module) => describeService(module, '0.0.0')))) as readonly Document[]
const operations = documents.flatMap(({ paths }) =>
  Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ name: `${verb.toUpperCase()} ${path}`, operation })),
  ),
)
const examples = operations.flatMap(({ name, operation }) => {
  const bodies = [operation.requestBody, ...Object.values(operation.responses)]
  return bodies
    .flatMap((body) => Object.values(body?.content ?? {}))
    .filter(({ example }) => example !== undefined)
    .map(({ schema, example }) => ({ name, schema, example }))
})

/** Those that the user guide prints with a body, a reply or both. */
const PRINTED = [
  'POST /chatbot/conversation',
  'POST /chatbot/conversation/{conversation_id}/message',
  'POST /sentiment/analyze',
  'POST /routing/inquiries',
  'GET /knowledge/search',
  'GET /knowledge/articles/{article_id}',
  'GET /analytics/dashboard',
  'POST /analytics/reports',
  'POST /escalation/cases',
  'GET /escalation/cases/{escalation_id}',
  'GET /audit/logs',
  'POST /webhook/configure',
  'POST /notifications/email/configure',
]

describe('PLT-28 the documents of the API', () => {
  it('name every operation once, so that a client can be made of them', () => {
    const names = operations.map(({ operation }) => operation.operationId)
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  })

  it('call a body required, unless every field may be left out', () => {
    const optional = operations.filter(({ operation: { requestBody } }) => requestBody?.required === false)
    expect(optional.map(({ name }) => name)).toContain('POST /chatbot/conversation/{conversation_id}/close')
    for (const { name, operation } of operations.filter(({ operation }) => operation.requestBody !== undefined)) {
      const [body] = Object.values(operation.requestBody?.content ?? {})
      const isObject = body !== undefined && 'properties' in body.schema
      expect([name, operation.requestBody?.required]).toEqual([name, !(isObject && Check(body.schema, {}))])
    }
  })

  it('describe the webhook of every event that can be subscribed to', () => {
    const described = documents.flatMap(({ webhooks = {} }) => Object.keys(webhooks))
    expect(described.toSorted()).toEqual(PublicEvent.enum.toSorted())
  })

  it('have an example of each request and answer that the user guide prints', () => {
    expect(PRINTED.filter((name) => !examples.some((example) => example.name === name))).toEqual([])
  })

  it.each(examples)('$name: its example is what the schema takes', ({ schema, example }) => {
    expect(Check(schema, example)).toBe(true)
  })
})
