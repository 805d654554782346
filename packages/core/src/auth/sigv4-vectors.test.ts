import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonicalRequest, stringToSign } from './canonical-request.ts'
import { canonicalValue } from './headers.ts'
import { parseSignature, type RequestHead } from './parse-signature.ts'
import { deriveSigningKey } from './signing-key.ts'
import { verifySignature } from './verify-signature.ts'

interface Vector {
  readonly id: string
  readonly context: { readonly secret_access_key: string; readonly region: string; readonly service: string }
  readonly strict_platform: string
  readonly header: {
    readonly canonical_request: string
    readonly string_to_sign: string
    readonly signature: string
    readonly signed_request: SignedRequest
  }
}
interface SignedRequest {
  readonly method: string
  readonly target: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

const file = new URL('../../../../test/vectors/sigv4.json', import.meta.url)
const vectors: readonly Vector[] = JSON.parse(readFileSync(file, 'utf8')).cases
const clock = new Date('2015-08-30T12:36:00Z')
const settings = { regions: ['us-east-1'], services: ['service'], allowedHosts: [] }
const scope = { time: '20150830T123600Z', date: '20150830', region: 'us-east-1', service: 'service' }

/** Stricter than the vectors' own note: an unsigned token is refused, and so is a repeated query parameter. */
const STRICTER: ReadonlyMap<string, string> = new Map([
  ['aws-c-auth/post-sts-header-after', 'SignatureDoesNotMatch'],
  ['botocore/get-vanilla-query-order-key', 'MalformedQueryString'],
  ['botocore/get-vanilla-query-order-value', 'MalformedQueryString'],
])

describe("AWS's published Signature Version 4 vectors", () => {
  it.each(vectors)('PLT-04 $id: canonical request, string to sign, signature', ({ context, header }) => {
    const [method = '', path = '', query = ''] = header.canonical_request.split('\n')
    const [signedHeaders = '', bodySha256 = ''] = header.canonical_request.split('\n').slice(-2)
    const canonical = canonicalRequest({
      method,
      path,
      query,
      headers: joined(header.signed_request.headers),
      signedHeaders: signedHeaders.split(';'),
      bodySha256,
    })
    expect(canonical).toBe(header.canonical_request)
    expect(stringToSign(canonical, scope)).toBe(header.string_to_sign)
    const key = deriveSigningKey(context.secret_access_key, scope)
    expect(createHmac('sha256', key).update(header.string_to_sign).digest('hex')).toBe(header.signature)
  })

  it.each(vectors)('PLT-04 $id: $strict_platform', (vector) => {
    const expected = expectationOf(vector)
    if (expected === 'accept') expect(() => verify(vector)).not.toThrow()
    else expect(() => verify(vector)).toThrow(expect.objectContaining(expected))
  })
})

function expectationOf({ id, strict_platform }: Vector): 'accept' | object {
  const stricter = STRICTER.get(id)
  if (stricter) return { code: stricter }
  if (strict_platform.startsWith('reject-400')) return { status: 400 }
  return 'accept'
}

function verify({ header, context }: Vector): void {
  const { method, target, headers, body } = header.signed_request
  const head: RequestHead = { method, target, rawHeaders: headers.flat() }
  const claim = parseSignature(head, settings, clock)
  verifySignature(claim, Buffer.from(body), deriveSigningKey(context.secret_access_key, claim))
}

function joined(headers: SignedRequest['headers']): Map<string, string> {
  const groups = Map.groupBy(headers, ([name]) => name.toLowerCase())
  return new Map([...groups].map(([name, all]) => [name, all.map(([, value]) => canonicalValue(value)).join(',')]))
}
