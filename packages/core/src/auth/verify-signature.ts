import { createHmac, hash, type KeyObject, timingSafeEqual } from 'node:crypto'
import { AppError } from '../errors.ts'
import { canonicalQuery, canonicalRequest, sortedQuery, stringToSign } from './canonical-request.ts'
import { type Claim, withoutPort } from './parse-signature.ts'

const EMPTY_SHA256 = hash('sha256', '')

/** A body that isn't at hand, by its hash in hexadecimal digits. */
export interface BodyHash {
  readonly sha256: string
}

/**
 * The part of the verification that needs the body, or its hash, and the key. Throws 400 `XAmzContentSHA256Mismatch` when the body isn't
 * the announced one, 403 `SignatureDoesNotMatch` when neither the canonical form nor what real clients sign instead
 * fits: the host without its port (requests-aws4auth), the query as typed (curl before 8.3), that sorted (botocore).
 */
export function verifySignature(claim: Claim, body: Uint8Array | BodyHash, signingKey: KeyObject): void {
  const bodySha256 = sha256Of(body)
  if (claim.contentSha256 !== undefined && claim.contentSha256 !== bodySha256) {
    throw new AppError(400, 'XAmzContentSHA256Mismatch', 'x-amz-content-sha256 is not the SHA-256 of the body')
  }
  const given = Buffer.from(claim.signatureHex, 'hex')
  const { path, query: typed, parameters } = claim.target
  const host = claim.headers.get('host') ?? ''
  for (const signedHost of new Set([host, withoutPort(host)])) {
    for (const query of new Set([canonicalQuery(parameters), typed, sortedQuery(typed)])) {
      const parts = { ...claim, path, query, host: signedHost, bodySha256 }
      if (timingSafeEqual(sign(stringToSign(canonicalRequest(parts), claim), signingKey), given)) return
    }
  }
  throw new AppError(
    403,
    'SignatureDoesNotMatch',
    'The signature does not match the one calculated here. Check the secret access key, the signing method and what is signed',
  )
}

function sha256Of(body: Uint8Array | BodyHash): string {
  if (!(body instanceof Uint8Array)) return body.sha256
  return body.length === 0 ? EMPTY_SHA256 : hash('sha256', body)
}

const sign = (text: string, key: KeyObject): Buffer => createHmac('sha256', key).update(text).digest()
