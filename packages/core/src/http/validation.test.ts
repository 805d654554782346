import { type TProperties, Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { validateInput } from './validation.ts'

const Node = Type.Union([
  Type.Object({ kind: Type.Literal('event'), name: Type.String() }),
  Type.Object({ kind: Type.Literal('trait'), name: Type.String() }),
])

function refusal(properties: TProperties, body: unknown): unknown {
  const schema = { summary: '', body: Type.Object(properties, { additionalProperties: false }), response: {} }
  try {
    return validateInput(schema, { body })
  } catch (error) {
    return error
  }
}

describe('PLT-24 what a refusal says of a body', () => {
  it.each([
    [{ a: 'x' }, { field: 'b', message: 'Missing required field: b' }],
    [
      { a: 'x', b: { kind: 'event', name: 'y' }, c: 1 },
      { field: 'c', message: 'Unknown field: c' },
    ],
    [
      { a: '', b: { kind: 'event', name: 'y' } },
      { field: 'a', message: 'a must not be empty' },
    ],
    [
      { a: 'xyz', b: { kind: 'event', name: 'y' } },
      { field: 'a', message: 'a must be at most 2 characters' },
    ],
    [
      { a: 'x', b: { kind: 'thing', name: 'y' } },
      { field: 'b.kind', message: 'b.kind must be event or trait' },
    ],
  ])('of %j', (body, said) => {
    const properties = { a: Type.String({ minLength: 1, maxLength: 2 }), b: Node }
    expect(refusal(properties, body)).toMatchObject({ status: 400, code: 'ValidationError', ...said })
  })

  it('names only the values that the field itself may have', () => {
    const properties = { version: Type.Literal(1), mode: Type.Literal('fast') }
    expect(refusal(properties, { version: 2, mode: 'slow' })).toMatchObject({
      field: 'version',
      message: 'version must be 1',
    })
  })
})
