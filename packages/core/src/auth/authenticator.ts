import type { Clock } from '../clock.ts'
import { toTimestamp } from '../clock.ts'
import { AppError } from '../errors.ts'
import type { Caller } from './caller.ts'
import { makeCaller } from './make-caller.ts'
import { type Claim, parseSignature, type RequestHead, type SignatureSettings } from './parse-signature.ts'
import type { RateLimiter } from './rate-limiter.ts'
import type { SigningKey, SigningKeyProvider } from './signing-key-provider.ts'
import { type BodyHash, verifySignature } from './verify-signature.ts'

export interface AuthenticatorOptions {
  readonly keys: SigningKeyProvider
  readonly settings: SignatureSettings
  readonly limiter: RateLimiter
  readonly now: Clock
}

/** A request whose head is in order and whose key exists. Not verified yet. */
export interface Admission {
  readonly claim: Claim
  readonly key: SigningKey
}

/** A request that is what its signer sent. */
export interface Authenticated {
  readonly caller: Caller
  readonly accessKeyId: string
  /** Unix milliseconds. */
  readonly keyExpiresAt: number
}

export interface Asked {
  /** Of the contract: `SendMessage`. Absent when no operation was found: then the signature alone is confirmed. */
  readonly action?: string
  /** Of the contract: `service` takes keys that the deployment gave to services, in their own name. */
  readonly access?: 'signed' | 'service' | 'none'
  readonly ip: string
  /** Used when the request carries no signed one. */
  readonly requestId: string
}

/** Verification in two steps, so that no body is read for a caller that can't be right. */
export interface Authenticator {
  /**
   * Before the body is read. Throws what `parseSignature` throws, 403 `UnrecognizedClientException`, and what the provider
   * of the keys throws when it can't tell.
   */
  admit(head: RequestHead): Promise<Admission>
  /**
   * With the raw body, empty when there is none, or its hash. Throws what `verifySignature` throws, 403 `UnrecognizedClientException`,
   * `ExpiredTokenException`, `AccessDenied`, 429 `ThrottlingException`.
   */
  confirm(admission: Admission, body: Uint8Array | BodyHash, asked: Asked): Promise<Authenticated>
}

export function openAuthenticator({ keys, settings, limiter, now }: AuthenticatorOptions): Authenticator {
  async function callerOf({ claim, key }: Admission, { action = '', ip, requestId }: Asked): Promise<Caller> {
    const { onBehalfOf: name } = claim
    const onBehalfOf =
      name === undefined ? {} : { onBehalfOf: { principal: name, policies: await keys.policiesOf(name) } }
    const { principal, policies } = key
    return makeCaller({
      principal,
      policies,
      action,
      ip,
      requestId: claim.requestId ?? requestId,
      now: now(),
      ...onBehalfOf,
    })
  }

  return {
    async admit(head) {
      const claim = parseSignature(head, settings, now())
      const key = await keys.get(claim)
      if (!key) throw unrecognized(`The access key ${claim.accessKeyId} is not known`)
      return { claim, key }
    },
    async confirm(admission, body, asked) {
      const { claim, key } = admission
      verifySignature(claim, body, key.signingKey)
      checkUsable(claim, key, now())
      checkRate(limiter, key.principal)
      keys.used(key.accessKeyId)
      const caller = await callerOf(admission, asked)
      if (asked.action !== undefined && !(caller.mayUse(asked.action) && isLetIn(admission, asked))) {
        throw denied(caller.principal, asked.action)
      }
      return { caller, accessKeyId: key.accessKeyId, keyExpiresAt: key.expiresAt }
    },
  }
}

/** Whoever may make keys can make one for a service, and `Action: *` names every action: neither is enough. */
function isLetIn({ claim, key }: Admission, { access }: Asked): boolean {
  return access !== 'service' || (key.deployed === true && claim.onBehalfOf === undefined)
}

function checkUsable({ token }: Claim, { accessKeyId, status, expiresAt }: SigningKey, now: Date): void {
  if (token !== undefined) {
    throw unrecognized(`The access key ${accessKeyId} has no session token: send no x-amz-security-token with it`)
  }
  if (status !== 'active') throw unrecognized(`The access key ${accessKeyId} is switched off`)
  if (now.getTime() <= expiresAt) return
  const message = `The access key ${accessKeyId} expired at ${toTimestamp(new Date(expiresAt))}: make a new one`
  throw new AppError(403, 'ExpiredTokenException', message)
}

/** Services aren't limited by themselves: what they do follows from requests that were. */
function checkRate(limiter: RateLimiter, actor: string): void {
  if (actor.startsWith('service/')) return
  const retryAfterSeconds = limiter.take(actor)
  if (retryAfterSeconds === undefined) return
  throw new AppError(429, 'ThrottlingException', 'Rate exceeded: slow down', { retryAfterSeconds })
}

const unrecognized = (message: string): AppError => new AppError(403, 'UnrecognizedClientException', message)
const denied = (principal: string, action: string): AppError =>
  new AppError(403, 'AccessDenied', `${principal} is not allowed to perform customer-service:${action}`)
