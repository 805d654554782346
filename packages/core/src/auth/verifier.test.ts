import { createHash, createHmac } from 'node:crypto'
import querystring from 'node:querystring'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalQuery } from './canonical-request.ts'
import { parseSignature } from './parse-signature.ts'
import { deriveSigningKey } from './signing-key.ts'
import { checkTarget } from './target.ts'
import { verifySignature } from './verify-signature.ts'

interface Draft {
  method: string
  target: string
  headers: [name: string, value: string][]
  body: string
  /** What is signed where it differs from what is sent. */
  signed?: { query?: string; host?: string; names?: string[] }
  scope?: string
  time?: string
  authorization?: (usual: string) => string
}

const now = new Date('2026-11-21T10:00:00Z')
const settings = { regions: ['us-east-1'], services: ['execute-api', 'customer-service'], allowedHosts: ['api.test'] }
const SECRET = 'a-secret-that-only-the-test-knows'
const SCOPE = '20261121/us-east-1/execute-api/aws4_request'

const draft = (change: Partial<Draft> = {}): Draft => ({
  method: 'POST',
  target: '/chatbot/conversation?b=2&a=1',
  headers: [
    ['Host', 'api.test:8080'],
    ['Content-Type', 'application/json'],
    ['X-Cs-Request-Id', 'req-1'],
  ],
  body: '{"user_id":"u1"}',
  ...change,
})

/** Signature Version 4 by the book, written apart from the verifier. */
function sign(request: Draft): { method: string; target: string; rawHeaders: string[]; body: Buffer } {
  const { method, target, body, signed = {}, scope = SCOPE, time = '20261121T100000Z' } = request
  const headers: [string, string][] = [...request.headers, ['X-Amz-Date', time]]
  const names = signed.names ?? [...new Set(headers.map(([name]) => name.toLowerCase()))].sort()
  const [path = '', query = ''] = target.split('?')
  const lines = names.map((name) => {
    const values = headers.filter(([other]) => other.toLowerCase() === name).map(([, value]) => value.trim())
    return `${name}:${name === 'host' && signed.host ? signed.host : values.join(',')}\n`
  })
  const canonical = [
    method,
    path,
    signed.query ?? query.split('&').sort().join('&'),
    lines.join(''),
    names.join(';'),
    sha256(body),
  ].join('\n')
  const text = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha256(canonical)}`
  const key = scope.split('/').reduce((k: string | Buffer, step) => hmac(k, step), `AWS4${SECRET}`)
  const signature = hmac(key, text).toString('hex')
  const usual = `AWS4-HMAC-SHA256 Credential=CSAKTEST/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  const authorization = request.authorization ? request.authorization(usual) : usual
  return {
    method,
    target,
    rawHeaders: [...headers, ['Authorization', authorization]].flat(),
    body: Buffer.from(body),
  }
}

function verify(request: ReturnType<typeof sign>): void {
  const claim = parseSignature(request, settings, now)
  if (claim.accessKeyId !== 'CSAKTEST') throw new Error('The key is not known')
  verifySignature(claim, request.body, deriveSigningKey(SECRET, claim))
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const withHeader = (...header: [string, string]): Partial<Draft> => ({ headers: [...draft().headers, header] })

describe('a signed request', () => {
  const accepted: [string, Partial<Draft>][] = [
    ['as the book says', {}],
    ['without a query', { target: '/chatbot/conversation' }],
    ['with an empty query', { target: '/chatbot/conversation?' }],
    ['to the root', { method: 'GET', target: '/', body: '' }],
    ['299 s late', { time: '20261121T095501Z' }],
    ['299 s early', { time: '20261121T100459Z' }],
    ['for the other signing name', { scope: SCOPE.replace('execute-api', 'customer-service') }],
    ['with the hash of its body', withHeader('X-Amz-Content-Sha256', sha256(draft().body))],
    ['with the host signed without its port', { signed: { host: 'api.test' } }],
    ['with the query signed as typed, not sorted', { signed: { query: 'b=2&a=1' } }],
    ['with both', { signed: { query: 'b=2&a=1', host: 'api.test' } }],
    ['with a plus that means a space', { target: '/k?q=a+b', signed: { query: 'q=a%20b' } }],
    ['with an escape in lower case', { target: '/k?q=%c3%bc', signed: { query: 'q=%C3%BC' } }],
    ['with a needless escape', { target: '/k?q=%41', signed: { query: 'q=A' } }],
    ['with a parameter without a value', { target: '/k?q', signed: { query: 'q=' } }],
    ['with a repeated header that means nothing here', withHeader('Accept', 'a')],
    ['with more spaces in a header', withHeader('X-Note', 'a b')],
  ]
  it.each(accepted)('PLT-04 is let in %s', (_name, change) => {
    expect(() => verify(sign(draft(change)))).not.toThrow()
  })

  it('PLT-04 is let in when only x-amz-content-sha256 is unsigned', () => {
    const names = ['content-type', 'host', 'x-amz-date', 'x-cs-request-id']
    const request = draft({ ...withHeader('X-Amz-Content-Sha256', sha256(draft().body)), signed: { names } })
    expect(() => verify(sign(request))).not.toThrow()
  })

  const unsignedNames = (...names: string[]) => ({ names: ['content-type', 'host', 'x-amz-date', ...names].sort() })
  const refused: [string, string, Partial<Draft>][] = [
    // 1. target
    ['InvalidURI', 'a dot segment', { target: '/a/../b' }],
    ['InvalidURI', 'a dot segment at the end', { target: '/a/.' }],
    ['InvalidURI', 'an empty segment', { target: '/a//b' }],
    ['InvalidURI', 'a slash at the end', { target: '/a/' }],
    ['InvalidURI', 'an escape in the path', { target: '/a%2Fb' }],
    ['InvalidURI', 'an escaped NUL', { target: '/a%00' }],
    ['InvalidURI', 'an absolute target', { target: 'http://api.test/a' }],
    ['InvalidURI', 'an authority target', { target: 'api.test:80' }],
    ['InvalidURI', 'an asterisk', { target: '*' }],
    ['InvalidURI', 'a backslash', { target: '/a\\b' }],
    ['InvalidURI', 'a matrix parameter', { target: '/a;b=c' }],
    ['InvalidURI', 'a letter that is not ASCII', { target: '/ü' }],
    ['InvalidURI', 'more than 8,192 characters', { target: `/${'a'.repeat(8_192)}` }],
    ['InvalidURI', 'a host that is not served', { headers: [['Host', 'evil.test']] }],
    ['InvalidURI', 'no host', { headers: [], signed: { names: ['x-amz-date'] } }],
    ['MalformedQueryString', 'a fragment', { target: '/a?b=c#d' }],
    ['MalformedQueryString', 'a repeated parameter', { target: '/a?b=1&b=2' }],
    ['MalformedQueryString', 'a parameter repeated in another spelling', { target: '/a?b=1&%62=2' }],
    ['MalformedQueryString', 'an empty name', { target: '/a?=1' }],
    ['MalformedQueryString', 'an empty pair', { target: '/a?b=1&&c=2' }],
    ['MalformedQueryString', 'the name __proto__', { target: '/a?__proto__=1' }],
    ['MalformedQueryString', 'the escaped name __proto__', { target: '/a?%5F_proto__=1' }],
    ['MalformedQueryString', 'half an escape', { target: '/a?b=%4' }],
    ['MalformedQueryString', 'an escape that is no hexadecimal number', { target: '/a?b=%zz' }],
    ['MalformedQueryString', 'an escape that is not UTF-8', { target: '/a?b=%ff' }],
    ['MalformedQueryString', 'an overlong escape', { target: '/a?b=%c0%af' }],
    ['MalformedQueryString', 'an escaped surrogate', { target: '/a?b=%ed%a0%80' }],
    ['MalformedQueryString', 'a raw bracket', { target: '/a?b[c]=1' }],
    // 2. and 3. mechanism, Authorization
    ['IncompleteSignature', 'a signed URL', { target: '/a?X-Amz-Signature=00' }],
    ['IncompleteSignature', 'a signed URL in lower case', { target: '/a?x-amz-algorithm=AWS4-HMAC-SHA256' }],
    ['MissingAuthenticationToken', 'a bearer token', { authorization: () => 'Bearer abc' }],
    ['MissingAuthenticationToken', 'another algorithm', { authorization: (a) => a.replace('SHA256', 'SHA1') }],
    ['MissingAuthenticationToken', 'AWS4-ECDSA', { authorization: (a) => a.replace('HMAC', 'ECDSA-P256') }],
    ['IncompleteSignature', 'a second signature', { authorization: (a) => `${a}, Signature=${'0'.repeat(64)}` }],
    ['IncompleteSignature', 'an unknown part', { authorization: (a) => `${a}, Extra=1` }],
    ['IncompleteSignature', 'a part without a name', { authorization: (a) => `${a},` }],
    ['IncompleteSignature', 'no signature', { authorization: (a) => a.replace(/, Signature=.*/, '') }],
    ['IncompleteSignature', 'a short signature', { authorization: (a) => a.slice(0, -1) }],
    ['IncompleteSignature', 'a signature in capitals', { authorization: (a) => a.slice(0, -64) + 'A'.repeat(64) }],
    ['IncompleteSignature', 'no signed headers', { authorization: (a) => a.replace(/SignedHeaders=[^,]+, /, '') }],
    ['IncompleteSignature', 'another terminator', { scope: SCOPE.replace('aws4', 'aws5') }],
    ['IncompleteSignature', 'a longer scope', { scope: `${SCOPE}/more` }],
    ['IncompleteSignature', 'an endless header', { authorization: (a) => `${a}${' '.repeat(10)}${'x'.repeat(4_096)}` }],
    ['IncompleteSignature', 'a second Authorization', withHeader('authorization', 'AWS4-HMAC-SHA256 x')],
    // 4. headers
    ['IncompleteSignature', 'two hosts', withHeader('Host', 'api.test')],
    ['IncompleteSignature', 'two dates', withHeader('x-amz-date', '20261121T100000Z')],
    ['IncompleteSignature', 'two request ids', withHeader('x-cs-request-id', 'req-2')],
    ['IncompleteSignature', 'two content types', withHeader('content-type', 'text/plain')],
    ['IncompleteSignature', 'a folded header', withHeader('X-Note', 'a\n b')],
    ['IncompleteSignature', 'a control character', withHeader('X-Note', 'a\u0000b')],
    ['SignatureDoesNotMatch', 'an unsigned x-cs header', { signed: unsignedNames() }],
    [
      'SignatureDoesNotMatch',
      'an unsigned idempotency key',
      { ...withHeader('Idempotency-Key', 'k'), signed: unsignedNames('x-cs-request-id') },
    ],
    [
      'SignatureDoesNotMatch',
      'an unsigned session token',
      { ...withHeader('X-Amz-Security-Token', 't'), signed: unsignedNames('x-cs-request-id') },
    ],
    ['IncompleteSignature', 'an unsigned host', { signed: { names: ['x-amz-date', 'x-cs-request-id'] } }],
    ['IncompleteSignature', 'an unsigned date', { signed: { names: ['host', 'x-cs-request-id'] } }],
    [
      'IncompleteSignature',
      'signed headers out of order',
      { signed: { names: ['x-amz-date', 'host', 'x-cs-request-id'] } },
    ],
    [
      'IncompleteSignature',
      'a signed header named twice',
      { signed: { names: ['host', 'host', 'x-amz-date', 'x-cs-request-id'] } },
    ],
    [
      'SignatureDoesNotMatch',
      'a signed header that is not there',
      { signed: unsignedNames('x-cs-request-id', 'x-gone') },
    ],
    ['SignatureDoesNotMatch', 'signed headers in capitals', { signed: { names: ['Host', 'x-amz-date'] } }],
    // 5. date and scope
    ['SignatureDoesNotMatch', '301 s late', { time: '20261121T095459Z' }],
    ['SignatureDoesNotMatch', '301 s early', { time: '20261121T100501Z' }],
    ['IncompleteSignature', 'a day that is not in the calendar', { time: '20260231T100000Z' }],
    ['IncompleteSignature', 'an hour that is not in the day', { time: '20261121T240000Z' }],
    ['IncompleteSignature', 'another form of date', { time: '2026-11-21T10:00:00Z' }],
    ['SignatureDoesNotMatch', 'the scope of yesterday', { scope: SCOPE.replace('21/', '20/') }],
    ['SignatureDoesNotMatch', 'another region', { scope: SCOPE.replace('us-east-1', 'eu-west-1') }],
    ['SignatureDoesNotMatch', 'another service', { scope: SCOPE.replace('execute-api', 's3') }],
    // 7. body
    ['XAmzContentSHA256Mismatch', 'UNSIGNED-PAYLOAD', withHeader('X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD')],
    [
      'XAmzContentSHA256Mismatch',
      'a streamed payload',
      withHeader('X-Amz-Content-Sha256', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'),
    ],
    ['XAmzContentSHA256Mismatch', 'the hash of another body', withHeader('X-Amz-Content-Sha256', sha256('{}'))],
    ['IncompleteSignature', 'a principal with a line of its own', withHeader('x-cs-on-behalf-of', 'user/*')],
    // 8. signature
    ['SignatureDoesNotMatch', 'another host signed', { signed: { host: 'other.test' } }],
    ['SignatureDoesNotMatch', 'another query signed', { signed: { query: 'a=1&b=3' } }],
    ['SignatureDoesNotMatch', 'a plus signed as a plus sign', { target: '/k?q=a+b', signed: { query: 'q=a%2Bb' } }],
  ]
  it.each(refused)('PLT-04 is refused with %s: %s', (code, _name, change) => {
    expect(() => verify(sign(draft(change)))).toThrow(expect.objectContaining({ code }))
  })

  it('PLT-04 is told its clock skew', () => {
    const late = draft({ time: '20261121T093000Z' })
    expect(() => verify(sign(late))).toThrow(/expired: 20261121T093000Z .*20261121T095500Z.* 1800 s.*20261121T100000Z/)
  })

  it('PLT-04 is refused when it is not signed at all', () => {
    const head = { method: 'GET', target: '/audit/logs', rawHeaders: ['Host', 'api.test'] }
    expect(() => parseSignature(head, settings, now)).toThrow(
      expect.objectContaining({ status: 403, code: 'MissingAuthenticationToken' }),
    )
  })
})

describe('no byte of a signed request can be changed', () => {
  const original = sign(draft(withHeader('X-Amz-Content-Sha256', sha256(draft().body))))

  it('PLT-04 in the body', () => {
    fc.assert(
      fc.property(fc.nat(original.body.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const body = Buffer.from(original.body)
        body[at] = (body[at] ?? 0) ^ change
        expect(() => verify({ ...original, body })).toThrow()
      }),
    )
  })

  it('PLT-04 in the target, the method, or a header value', () => {
    const texts = [original.method, original.target, ...original.rawHeaders.filter((_, i) => i % 2 === 1)]
    const place = fc.nat(texts.length - 1).chain((i) => fc.tuple(fc.constant(i), fc.nat((texts[i]?.length ?? 1) - 1)))
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), ([index, at], change) => {
        const [method = '', target = '', ...values] = texts.map((text, i) =>
          i === index ? flip(text, at, change) : text,
        )
        const rawHeaders = original.rawHeaders.map((text, i) => (i % 2 === 1 ? (values.shift() ?? '') : text))
        fc.pre(!isSameMeaning(target, rawHeaders))
        expect(() => verify({ ...original, method, target, rawHeaders })).toThrow()
      }),
      { numRuns: 2_000 },
    )
  })

  it('PLT-04 and none can be added or taken away', () => {
    expect(() => verify({ ...original, body: Buffer.concat([original.body, Buffer.from(' ')]) })).toThrow()
    expect(() => verify({ ...original, body: original.body.subarray(1) })).toThrow()
    expect(() => verify({ ...original, target: `${original.target}&c=3` })).toThrow()
    expect(() => verify({ ...original, rawHeaders: [...original.rawHeaders, 'x-cs-more', '1'] })).toThrow()
  })

  function flip(text: string, at: number, change: number): string {
    const bytes = Buffer.from(text, 'latin1')
    bytes[at] = (bytes[at] ?? 0) ^ change
    return bytes.toString('latin1')
  }

  /** Another spelling of the same thing: the host's port, which isn't signed by every client, or white space. */
  function isSameMeaning(target: string, rawHeaders: readonly string[]): boolean {
    const tidy = (texts: readonly string[]) => texts.map((text) => text.trim().replace(/\s+/g, ' ')).join('\n')
    return target === original.target && tidy(rawHeaders) === tidy(original.rawHeaders)
  }
})

describe('what is signed and what services read', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 })
  const pairs = fc.uniqueArray(
    fc.tuple(
      text.filter((name) => name !== '' && name !== '__proto__'),
      text,
    ),
    {
      selector: ([name]) => name,
      maxLength: 6,
    },
  )

  it('PLT-04 are the same parameters, however they are spelt', () => {
    fc.assert(
      fc.property(pairs, fc.boolean(), (parameters, plus) => {
        const query = canonicalQuery(parameters)
        const { parameters: read } = checkTarget(`/k?${plus ? query.replaceAll('%20', '+') : query}`)
        expect(new Map(read)).toEqual(new Map(parameters))
        expect(canonicalQuery(read)).toBe(query)
        expect(Object.entries(querystring.parse(query)).sort()).toEqual([...read].map((pair) => [...pair]).sort())
      }),
    )
  })

  it('PLT-04 are the same parameters for whatever target is accepted', () => {
    const wild = fc.string({ unit: fc.constantFrom(...'ab=&%+41cf2;?/._~-*:@,'), maxLength: 24 })
    fc.assert(
      fc.property(wild, (query) => {
        const target = read(`/k?${query}`)
        fc.pre(target !== undefined && query !== '')
        const seen = new Map(Object.entries(querystring.parse(query)))
        expect(seen).toEqual(new Map(target?.parameters))
      }),
      { numRuns: 1_000 },
    )
  })

  function read(target: string) {
    try {
      return checkTarget(target)
    } catch {
      return undefined
    }
  }
})
