import { AppError } from '../errors.ts'
import { checkAmzDate } from './amz-date.ts'
import { type Authorization, parseAuthorization } from './authorization.ts'
import { type Headers, isOurs, readHeaders } from './headers.ts'
import { checkTarget, type Target } from './target.ts'

/** A request without its body, as it came from the wire. */
export interface RequestHead {
  readonly method: string
  /** Of the request line: `/path?query`, not normalised. */
  readonly target: string
  /** As Node gives them: name, value, name, value … */
  readonly rawHeaders: readonly string[]
}

export interface SignatureSettings {
  /** Regions that a signature may be scoped to. */
  readonly regions: readonly string[]
  /** Signing names: `execute-api`, `customer-service`. */
  readonly services: readonly string[]
  /** Hosts the platform answers for, in lower case, with or without port; empty: any. */
  readonly allowedHosts: readonly string[]
}

/** Who a request says it is from, and all that proves it but the body and the key. */
export interface Claim extends Authorization {
  readonly method: string
  readonly target: Target
  readonly headers: Headers
  /** `x-amz-date` */
  readonly time: string
  /** `x-amz-content-sha256`, when sent. */
  readonly contentSha256?: string
  /** `x-amz-security-token`, when sent. */
  readonly token?: string
  /** `x-cs-on-behalf-of`: the principal for whom a service asks. */
  readonly onBehalfOf?: string
  /** `x-cs-request-id` */
  readonly requestId?: string
}

const SHA256 = /^[0-9a-f]{64}$/
const REQUEST_ID = /^[\w.~-]{1,64}$/
const PRINCIPAL = /^(?:user|service)\/[\w.~@+-]{1,120}$/

/**
 * The part of the verification that needs neither the body nor a key, cheapest checks first. Throws the `AppError` that AWS
 * would answer: 400 `InvalidURI`, `MalformedQueryString`, `IncompleteSignature`, `XAmzContentSHA256Mismatch`, 403
 * `MissingAuthenticationToken`, `SignatureDoesNotMatch`.
 */
export function parseSignature(head: RequestHead, settings: SignatureSettings, now: Date): Claim {
  const target = checkTarget(head.target)
  const headers = readHeaders(head.rawHeaders)
  checkHost(headers, settings.allowedHosts)
  checkMechanism(target)
  const authorization = parseAuthorization(headers.get('authorization'))
  checkSignedHeaders(headers, authorization.signedHeaders)
  const time = headers.get('x-amz-date') ?? ''
  checkAmzDate(time, now)
  checkScope(authorization, time, settings)
  return { ...authorization, method: head.method, target, headers, time, ...readOurs(headers) }
}

function checkHost(headers: Headers, allowedHosts: readonly string[]): void {
  const host = headers.get('host')?.toLowerCase()
  if (!host) throw new AppError(400, 'InvalidURI', 'The header host is missing')
  if (allowedHosts.length === 0 || allowedHosts.includes(host) || allowedHosts.includes(withoutPort(host))) return
  throw new AppError(400, 'InvalidURI', 'This host is not served here')
}

function checkMechanism({ parameters }: Target): void {
  if (parameters.some(([name]) => name.toLowerCase().startsWith('x-amz-'))) {
    throw new AppError(400, 'IncompleteSignature', 'Sign with the Authorization header; signed URLs are not accepted')
  }
}

function checkSignedHeaders(headers: Headers, signed: readonly string[]): void {
  const isInOrder = isAscending(signed) || isAscending(signed.map((name) => `${name}:`))
  if (!isInOrder) throw incomplete('SignedHeaders must be in ascending order, each name once')
  for (const name of signed) {
    if (!headers.has(name)) throw mismatch(`The signed header ${name} is not in the request, or not in lower case`)
  }
  if (signed.includes('authorization')) throw incomplete('Authorization can not be a signed header')
  for (const name of ['host', 'x-amz-date']) {
    if (!signed.includes(name)) throw incomplete(`SignedHeaders must hold ${name}`)
  }
  for (const name of headers.keys()) {
    // Its value is compared with the hash of the real body, which is signed.
    if (name === 'x-amz-content-sha256') continue
    if (isOurs(name) && !signed.includes(name)) throw mismatch(`The header ${name} is present but not signed`)
  }
}

/** curl up to 8.2 orders them with the colon that follows: `accept-language` before `accept`. */
function isAscending(names: readonly string[]): boolean {
  return names.every((name, i) => name > (names[i - 1] ?? ''))
}

function checkScope({ date, region, service }: Authorization, time: string, settings: SignatureSettings): void {
  if (date !== time.slice(0, 8)) throw mismatch('Credential should be scoped to the date of x-amz-date')
  if (!settings.regions.includes(region)) {
    throw mismatch(`Credential should be scoped to a valid region: ${settings.regions.join(' or ')}`)
  }
  if (!settings.services.includes(service)) {
    throw mismatch(`Credential should be scoped to a correct service: ${settings.services.join(' or ')}`)
  }
}

function readOurs(headers: Headers): Pick<Claim, 'contentSha256' | 'token' | 'onBehalfOf' | 'requestId'> {
  const contentSha256 = headers.get('x-amz-content-sha256')
  if (contentSha256 !== undefined && !SHA256.test(contentSha256)) {
    const message =
      'x-amz-content-sha256 must be the SHA-256 of the body; unsigned and streamed payloads are not accepted'
    throw new AppError(400, 'XAmzContentSHA256Mismatch', message)
  }
  const token = headers.get('x-amz-security-token')
  const onBehalfOf = headers.get('x-cs-on-behalf-of')
  if (onBehalfOf !== undefined && !PRINCIPAL.test(onBehalfOf)) throw incomplete('x-cs-on-behalf-of is not a principal')
  const requestId = headers.get('x-cs-request-id')
  if (requestId !== undefined && !REQUEST_ID.test(requestId)) throw incomplete('x-cs-request-id is not a request id')
  return {
    ...(contentSha256 !== undefined && { contentSha256 }),
    ...(token !== undefined && { token }),
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    ...(requestId !== undefined && { requestId }),
  }
}

/** `support.example.com:8080` → `support.example.com` */
export const withoutPort = (host: string): string => host.replace(/:\d+$/, '')

const incomplete = (message: string): AppError => new AppError(400, 'IncompleteSignature', message)
const mismatch = (message: string): AppError => new AppError(403, 'SignatureDoesNotMatch', message)
