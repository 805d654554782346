import { Type } from 'typebox'
import { expect, it } from 'vitest'
import { fromText } from './from-text.ts'

const schema = Type.Object({ limit: Type.Integer(), share: Type.Number(), strict: Type.Boolean(), name: Type.String() })

it.each([
  [
    { limit: '10', share: '0.25', strict: 'true', name: '10' },
    { limit: 10, share: 0.25, strict: true, name: '10' },
  ],
  [
    { limit: '-3', strict: '0' },
    { limit: -3, strict: false },
  ],
  [{ limit: 7 }, { limit: 7 }],
])('reads %j', (given, read) => expect(fromText(schema, given)).toEqual(read))

it.each(['true', '0x10', '1e3', ' 1', '+5', '1_000', '', 'Infinity', '9'.repeat(40)])(
  'leaves "%s" for the schema to refuse as a whole number',
  (limit) => expect(fromText(schema, { limit })).toEqual({ limit }),
)

it('keeps the fraction, which is no whole number', () => {
  expect(fromText(schema, { limit: '1.5' })).toEqual({ limit: 1.5 })
})
