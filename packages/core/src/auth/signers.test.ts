import { createHash, createHmac } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'
import aws4 from 'aws4'
import { describe, expect, it } from 'vitest'
import { Sha256 } from '../testing/sha256.ts'
import { formatAmzDate } from './amz-date.ts'
import { parseSignature, type RequestHead } from './parse-signature.ts'
import { deriveSigningKey } from './signing-key.ts'
import { verifySignature } from './verify-signature.ts'

interface Call {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly body: string
  readonly host: string
}

const now = new Date('2026-11-21T10:00:00Z')
const credentials = { accessKeyId: 'CSAKSIGNERSSIGNERSSI', secretAccessKey: 'a-secret-that-only-the-test-knows' }
const scope = ['20261121', 'us-east-1', 'execute-api', 'aws4_request']
const settings = { regions: ['us-east-1'], services: ['execute-api'], allowedHosts: ['localhost'] }

const calls: [string, Call][] = [
  [
    'a message',
    {
      method: 'POST',
      path: '/chatbot/conversation/conv-1/message',
      query: '',
      body: '{"message":"Grüße"}',
      host: 'localhost:8080',
    },
  ],
  [
    'a search',
    { method: 'GET', path: '/knowledge/search', query: 'q=iade%20s%C3%BCreci&limit=5', body: '', host: 'localhost' },
  ],
  [
    'a change',
    {
      method: 'PATCH',
      path: '/escalation/cases/esc-1',
      query: '',
      body: '{"status":"resolved"}',
      host: 'localhost:8080',
    },
  ],
]

describe('the signers that people use', () => {
  it.each(calls)('PLT-04 aws4 gets in: %s', (_name, { method, path, query, body, host }) => {
    const signed = aws4.sign(
      {
        method,
        path: query ? `${path}?${query}` : path,
        host,
        service: 'execute-api',
        region: 'us-east-1',
        headers: { 'x-amz-date': formatAmzDate(now), 'content-type': 'application/json', 'user-agent': 'a test' },
        ...(body && { body }),
      },
      credentials,
    )
    expect(() => verify({ method, target: String(signed.path), rawHeaders: flat(signed.headers) }, body)).not.toThrow()
  })

  it.each(calls)('PLT-04 the AWS SDK gets in: %s', async (_name, { method, path, query, body, host }) => {
    const signer = new SignatureV4({ credentials, region: 'us-east-1', service: 'execute-api', sha256: Sha256 })
    const [hostname = '', port] = host.split(':')
    const request = {
      method,
      protocol: 'http:',
      hostname,
      ...(port && { port: Number(port) }),
      path,
      query: Object.fromEntries(new URLSearchParams(query)),
      headers: { host, 'content-type': 'application/json', 'x-cs-request-id': 'req-1' },
      body,
    }
    const { headers } = await signer.sign(request, { signingDate: now })
    const target = query ? `${path}?${query}` : path
    expect(() => verify({ method, target, rawHeaders: flat(headers) }, body)).not.toThrow()
  })

  it.each(calls)('PLT-05 requests-aws4auth 1.3.1 gets in: %s', (_name, call) => {
    // Signs the host without its port, and host, date, content-type and x-amz-* of the headers only.
    const headers: [string, string][] = [
      ['content-type', 'application/json'],
      ['x-amz-content-sha256', sha256(call.body)],
      ['x-amz-date', formatAmzDate(now)],
    ]
    const query = call.query.split('&').sort().join('&')
    const host: [string, string] = ['host', call.host.replace(/:.*/, '')]
    const signed = [host, ...headers].sort()
    const sent: [string, string][] = [['Host', call.host], ['User-Agent', 'python-requests/2.32'], ...headers]
    expect(() => verify(byHand(call, query, signed, sent), call.body)).not.toThrow()
  })

  it.each(calls)('PLT-04 curl 7.88 gets in: %s', (_name, call) => {
    // Signs the query as it was typed.
    const signed: [string, string][] = [
      ['content-type', 'application/json'],
      ['host', call.host],
      ['x-amz-date', formatAmzDate(now)],
    ]
    const sent: [string, string][] = [...signed, ['User-Agent', 'curl/7.88.1'], ['Accept', '*/*']]
    expect(() => verify(byHand(call, call.query, signed, sent), call.body)).not.toThrow()
  })

  it('PLT-04 botocore gets in with a query in the URL, which it sorts and does not encode', () => {
    const query = 'start_date=2025-02-01T00:00:00Z&end_date=2025-02-28&metrics=conversations,sentiment'
    const sorted = 'end_date=2025-02-28&metrics=conversations,sentiment&start_date=2025-02-01T00:00:00Z'
    const call = { method: 'GET', path: '/analytics/dashboard', query, body: '', host: 'localhost:8080' }
    const signed: [string, string][] = [
      ['host', call.host],
      ['x-amz-date', formatAmzDate(now)],
    ]
    expect(() => verify(byHand(call, sorted, signed, signed), '')).not.toThrow()
    expect(() => verify(byHand(call, sorted.replace('28', '27'), signed, signed), '')).toThrow('does not match')
  })

  it.each(calls)(
    'PLT-04 curl 7.88 gets in with --json and a language, which it signs out of order: %s',
    (_name, call) => {
      const signed: [string, string][] = [
        ['accept-language', 'tr'],
        ['accept', 'application/json'],
        ['content-type', 'application/json'],
        ['host', call.host],
        ['x-amz-date', formatAmzDate(now)],
      ]
      expect(() => verify(byHand(call, call.query, signed, signed), call.body)).not.toThrow()
      const [first, second, ...rest] = signed
      const other: [string, string][] = first && second ? [...rest, second, first] : []
      expect(() => verify(byHand(call, call.query, other, other), call.body)).toThrow('ascending order')
    },
  )
})

function verify(head: RequestHead, body: string): void {
  const claim = parseSignature(head, settings, now)
  verifySignature(claim, Buffer.from(body), deriveSigningKey(credentials.secretAccessKey, claim))
}

function byHand(call: Call, query: string, signed: [string, string][], sent: [string, string][]): RequestHead {
  const { method, path, body } = call
  const names = signed.map(([name]) => name).join(';')
  const lines = signed.map(([name, value]) => `${name}:${value}\n`).join('')
  const canonical = [method, path, query, lines, names, sha256(body)].join('\n')
  const text = ['AWS4-HMAC-SHA256', formatAmzDate(now), scope.join('/'), sha256(canonical)].join('\n')
  const start: string | Buffer = `AWS4${credentials.secretAccessKey}`
  const signature = hmac(scope.reduce<string | Buffer>(hmac, start), text).toString('hex')
  const credential = `${credentials.accessKeyId}/${scope.join('/')}`
  const value = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`
  const target = call.query ? `${path}?${call.query}` : path
  return { method, target, rawHeaders: [...sent.flat(), 'Authorization', value] }
}

const flat = (headers: object | undefined): string[] =>
  Object.entries(headers ?? {})
    .flat()
    .map(String)
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
