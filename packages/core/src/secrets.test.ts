import { createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSecrets } from './secrets.ts'

const secrets = openSecrets(Buffer.alloc(32, 1))

describe('sealed secrets', () => {
  it('PLT-04 open as they were, in their own place only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (plaintext, context, other) => {
        const sealed = secrets.seal(plaintext, context)
        expect(secrets.open(sealed, context)).toBe(Buffer.from(plaintext).toString())
        if (other !== context) expect(() => secrets.open(sealed, other)).toThrow(/can not be opened/)
      }),
    )
  })

  it('PLT-04 never look the same twice, and show nothing of what they hold', () => {
    expect(secrets.seal('secret', 'a')).not.toBe(secrets.seal('secret', 'a'))
    expect(Buffer.from(secrets.seal('a long secret text', 'a').slice(3), 'base64url').toString()).not.toContain(
      'secret',
    )
  })

  it('PLT-04 do not open when a byte was changed, or with another key', () => {
    const sealed = secrets.seal('secret', 'a')
    const bytes = Buffer.from(sealed.slice(3), 'base64url')
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => secrets.open(`v1.${changed.toString('base64url')}`, 'a')).toThrow(/can not be opened/)
    }
    expect(() => openSecrets(Buffer.alloc(32, 2)).open(sealed, 'a')).toThrow(/another master key/)
    expect(() => secrets.open(`v2.${sealed.slice(3)}`, 'a')).toThrow()
    expect(() => secrets.open('', 'a')).toThrow()
  })

  it('PLT-04 have a hash of their own for each purpose', () => {
    expect(secrets.mac('report', 'x')).toBe(secrets.mac('report', 'x'))
    expect(secrets.mac('report', 'x')).not.toBe(secrets.mac('tracking', 'x'))
    expect(secrets.mac('report', 'x')).toMatch(/^[\w-]{43}$/)
    expect(secrets.isMac('report', 'x', secrets.mac('report', 'x'))).toBe(true)
    expect(secrets.isMac('tracking', 'x', secrets.mac('report', 'x'))).toBe(false)
    expect(secrets.isMac('report', 'x', secrets.mac('report', 'x').slice(1))).toBe(false)
  })

  it('P11 sign with a key of its own for each purpose, which anybody can verify and a restart keeps', () => {
    const [signature, key] = [secrets.sign('report', 'x'), secrets.publicKey('report')]
    const isSigned = (text: string, publicKey: string): boolean => {
      const spki = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
      return verify(null, Buffer.from(text), spki, Buffer.from(signature, 'base64'))
    }
    expect(isSigned('x', key)).toBe(true)
    expect(isSigned('y', key)).toBe(false)
    expect(isSigned('x', secrets.publicKey('tracking'))).toBe(false)
    expect(openSecrets(Buffer.alloc(32, 1)).publicKey('report')).toBe(key)
    expect(openSecrets(Buffer.alloc(32, 2)).publicKey('report')).not.toBe(key)
  })

  it('PLT-04 need a whole master key', () => {
    expect(() => openSecrets(Buffer.alloc(16))).toThrow(/32 bytes/)
  })
})
