import { describe, expect, it } from 'vitest'
import { checkWebhookUrl } from './webhook-url.ts'

describe('API7 checkWebhookUrl', () => {
  it('takes https URLs of public names and addresses', () => {
    expect(checkWebhookUrl('https://your-system.example.com/webhooks/customer-service', false)).toBe(
      'https://your-system.example.com/webhooks/customer-service',
    )
    expect(checkWebhookUrl('https://93.184.216.34/', false)).toBe('https://93.184.216.34/')
  })

  it.each([
    'not a url',
    '/relative',
    'http://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'https://example.com:8443/',
    'https://user:secret@example.com/',
    'https://example.com/#part',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://①②⑦.⓪.⓪.①/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://localhost/',
    'https://localhost./',
    'https://db/',
    'https://metadata.google.internal/',
  ])('refuses %s', (url) => {
    expect(() => checkWebhookUrl(url, false)).toThrow(
      expect.objectContaining({ code: 'ValidationError', field: 'url' }),
    )
  })

  it('takes private ones where the operator allows it', () => {
    expect(checkWebhookUrl('http://127.0.0.1:9000/hook', true)).toBe('http://127.0.0.1:9000/hook')
  })
})
