import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { checkSecret, signatures } from './webhook-secret.ts'

const key = Buffer.alloc(32, 9)
const whsec = `whsec_${key.toString('base64')}`
const at = new Date('2026-11-21T10:00:00Z')
const body = '{"text":"Geciken sipariş ğüşıöç 🎁"}'

describe('signatures', () => {
  it('is HMAC-SHA256 over id.timestamp.body, in base64, as an independent implementation makes it', () => {
    const expected = createHmac('sha256', key).update(`msg-1.1795255200.${body}`).digest('base64')
    expect(signatures([whsec], 'msg-1', new Date(1_795_255_200_000), body)).toBe(`v1,${expected}`)
  })

  it('NOT-05 takes the plain secret that the guide prints', () => {
    const expected = createHmac('sha256', 'your-webhook-secret').update(`msg-1.${at.getTime() / 1000}.${body}`)
    expect(signatures(['your-webhook-secret'], 'msg-1', at, body)).toBe(`v1,${expected.digest('base64')}`)
  })

  it('signs with both secrets while they change', () => {
    const now = new Date()
    const header = signatures([whsec, 'the-old-secret-of-before'], 'msg-1', now, body)
    const headers = {
      'webhook-id': 'msg-1',
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': header,
    }
    expect(() => new Webhook(whsec).verify(body, headers)).not.toThrow()
    expect(() => new Webhook('the-old-secret-of-before', { format: 'raw' }).verify(body, headers)).not.toThrow()
    expect(() => new Webhook(whsec).verify(`${body} `, headers)).toThrow()
  })
})

describe('checkSecret', () => {
  it('refuses whsec_ secrets that are too short, too long or not base64', () => {
    const ofBytes = (length: number) => `whsec_${Buffer.alloc(length).toString('base64')}`
    for (const good of [whsec, ofBytes(24), ofBytes(64)]) expect(() => checkSecret(good)).not.toThrow()
    for (const bad of ['whsec_', ofBytes(23), ofBytes(65), 'whsec_!!!!']) {
      expect(() => checkSecret(bad)).toThrow(expect.objectContaining({ field: 'secret' }))
    }
  })
})
