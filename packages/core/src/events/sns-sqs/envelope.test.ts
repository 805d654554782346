import { describe, expect, it } from 'vitest'
import { packBody } from '../../store/dynamodb/event-body.ts'
import { fromEnvelope, toEnvelope } from './envelope.ts'

const head = { id: 'evt-1', type: 'order.placed', key: 'müşteri 🙂', at: '2026-11-21T10:00:00.000Z' }
const envelope = { schema: 1, ...head, data: { n: 1 } }

describe('envelope', () => {
  it('brings an event over unchanged, short or long', () => {
    for (const data of [{ n: 1 }, { text: 'uzun 🙂 '.repeat(40_000) }, null]) {
      const text = toEnvelope({ ...head, body: packBody(JSON.stringify(data)), place: 'p' })
      expect(fromEnvelope(text)).toEqual({ ...head, data })
    }
  })

  it('says why a message is not an event', () => {
    const { key: _, ...keyless } = envelope
    const { data: __, ...dataless } = envelope
    const strangers = [
      'hello',
      '',
      'null',
      '[]',
      JSON.stringify({ ...envelope, schema: 2 }),
      JSON.stringify({ ...envelope, type: 7 }),
      JSON.stringify({ ...envelope, at: 'yesterday' }),
      JSON.stringify({ ...envelope, more: 1 }),
      JSON.stringify(keyless),
      JSON.stringify(dataless),
      JSON.stringify({ ...dataless, zip: 'not zipped' }),
    ]
    for (const text of strangers) expect(fromEnvelope(text), text).toMatch(/^not an event: /)
  })
})
