import { describe, expect, it } from 'vitest'
import { checkEmail } from './email-address.ts'

describe('NOT-10 checkEmail', () => {
  it('takes an address and lowers its domain', () => {
    expect(checkEmail('first.last@b.com')).toBe('first.last@b.com')
    expect(checkEmail('Support.Team+night@Example.COM')).toBe('Support.Team+night@example.com')
  })

  it.each([
    'support',
    '@example.com',
    'a@b',
    'a@b.com,c@d.com',
    'a@b.com\r\nBcc: c@d.com',
    'Ann <a@b.com>',
    'a b@c.com',
    `${'a'.repeat(65)}@b.com`,
    `a@${'b'.repeat(250)}.com`,
    'a@-b.com',
    'a..b@c.com',
    '.a@b.com',
    'a.@b.com',
  ])('refuses %j', (address) => {
    expect(() => checkEmail(address)).toThrow(expect.objectContaining({ code: 'ValidationError', field: 'email' }))
  })
})
