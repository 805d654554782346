import { openSecrets } from '@customer-service/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customerToken, ownerMark, readToken } from './customer-token.ts'

const secrets = openSecrets(Buffer.alloc(32, 7))
const id = fc.stringMatching(/^esc-[A-Za-z0-9\-._~]{1,40}$/)
const owned = fc.record(
  { escalation_id: id, user_id: fc.string({ minLength: 1, maxLength: 40 }) },
  { requiredKeys: ['escalation_id'] },
)
const expires = fc.integer({ min: 1_000_000_000, max: 9_999_999_999 })
const tokenOf = fc.tuple(owned, expires)

describe("a customer's token", () => {
  it('C-18 says until when it works and whose it is, to its own case', () => {
    fc.assert(
      fc.property(tokenOf, ([one, until]) => {
        const token = customerToken(secrets, one, until)
        expect(readToken(secrets, one.escalation_id, token)).toEqual({ expires: until, owner: ownerMark(secrets, one) })
        expect(token).toMatch(/^[\w.-]+$/)
      }),
    )
  })

  it('C-18 opens no other case, at no other time, for no other owner, and not where another key made it', () => {
    fc.assert(
      fc.property(tokenOf, tokenOf, ([one, until], [other, later]) => {
        const token = customerToken(secrets, one, until)
        const [, mark = '', mac = ''] = token.split('.')
        if (other.escalation_id !== one.escalation_id)
          expect(readToken(secrets, other.escalation_id, token)).toBeUndefined()
        if (later !== until) expect(readToken(secrets, one.escalation_id, `${later}.${mark}.${mac}`)).toBeUndefined()
        const theirs = ownerMark(secrets, { ...other, escalation_id: one.escalation_id })
        if (other.user_id !== one.user_id) {
          expect(theirs).not.toBe(mark)
          expect(readToken(secrets, one.escalation_id, `${until}.${theirs}.${mac}`)).toBeUndefined()
        }
        expect(readToken(openSecrets(Buffer.alloc(32, 8)), one.escalation_id, token)).toBeUndefined()
      }),
    )
  })

  it('C-18 is nothing once a character of it is changed, missing or too many', () => {
    const token = customerToken(secrets, { escalation_id: 'esc-1', user_id: 'ada' }, 1_800_000_000)
    for (let at = 0; at < token.length; at++) {
      const changed = token[at] === 'A' ? 'B' : 'A'
      expect(readToken(secrets, 'esc-1', token.slice(0, at) + changed + token.slice(at + 1))).toBeUndefined()
      expect(readToken(secrets, 'esc-1', token.slice(0, at) + token.slice(at + 1))).toBeUndefined()
    }
    for (const given of [undefined, '', `${token}.`, `${token} `, ` ${token}`, `${token}\n`, '..', token.repeat(2)]) {
      expect(readToken(secrets, 'esc-1', given)).toBeUndefined()
    }
  })

  it('C-18 tells nothing of the customer, and differs from case to case', () => {
    const of = (escalation_id: string) => ownerMark(secrets, { escalation_id, user_id: 'ada' })
    expect(of('esc-1')).not.toContain('ada')
    expect(of('esc-1')).not.toBe(of('esc-2'))
  })
})
