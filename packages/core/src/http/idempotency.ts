import { hash } from 'node:crypto'
import { DAY_SECONDS, unixSeconds } from '../clock.ts'
import { AppError } from '../errors.ts'
import type { Store } from '../store/store.ts'
import { defineTable, type Table } from '../store/table.ts'
import { put, type Write } from '../store/write.ts'

/** What makes two requests the same: who, which operation, and the key the caller gave or the signature itself. */
export interface RequestIdentity {
  readonly key: string
  /** Hash of method, target and body: the same key with another request is a mistake. */
  readonly fingerprint: string
  /** `given`: by `Idempotency-Key`, kept 7 days. `signature`: kept 10 minutes, longer than a signature is accepted. */
  readonly source: 'given' | 'signature'
}

export interface StoredAnswer {
  readonly status: number
  readonly body: string
}

interface RequestRecord extends StoredAnswer {
  readonly key: string
  readonly fingerprint: string
  readonly expires_at: number
}

const GIVEN_SECONDS = 7 * DAY_SECONDS
const SIGNATURE_SECONDS = 600

export type RequestTable = Table<RequestRecord>

/** The answers that a service has given to changes, so that a repeat gets the same answer and no second effect. */
export function requestTable(service: string): RequestTable {
  return defineTable<RequestRecord>({
    name: `${service}_requests`,
    key: (record) => [record.key],
    expiresAt: (record) => record.expires_at,
  })
}

export function identify(parts: {
  readonly principal: string
  readonly method: string
  readonly route: string
  readonly target: string
  readonly body: Uint8Array
  readonly idempotencyKey: string | undefined
  readonly signature: string
}): RequestIdentity {
  const given = parts.idempotencyKey
  if (given !== undefined && !/^[\x21-\x7e]{1,255}$/.test(given)) {
    throw new AppError(400, 'ValidationError', 'Idempotency-Key must be 1 to 255 printable ASCII characters', {
      field: 'Idempotency-Key',
    })
  }
  return {
    key: sha256(parts.principal, parts.method, parts.route, given ?? parts.signature, given === undefined ? 's' : 'k'),
    fingerprint: sha256(parts.method, parts.target, parts.body),
    source: given === undefined ? 'signature' : 'given',
  }
}

/** The answer given before to this request, if any. Throws 422 when the key was used for another request. */
export async function previousAnswer(
  store: Store,
  table: RequestTable,
  identity: RequestIdentity,
): Promise<StoredAnswer | undefined> {
  const record = await store.get(table, identity.key)
  if (record === undefined) return undefined
  if (record.fingerprint === identity.fingerprint) return record
  throw new AppError(422, 'IdempotencyKeyReuse', 'This Idempotency-Key was used for another request', {
    field: 'Idempotency-Key',
  })
}

/** Goes into the commit of the change itself, so that neither exists without the other. */
export function rememberAnswer(
  table: RequestTable,
  { key, fingerprint, source }: RequestIdentity,
  { status, body }: StoredAnswer,
  now: Date,
): Write {
  const seconds = source === 'given' ? GIVEN_SECONDS : SIGNATURE_SECONDS
  const expires_at = unixSeconds(now) + seconds
  return put(table, { key, fingerprint, status, body, expires_at }, 'absent')
}

function sha256(...parts: readonly (string | Uint8Array)[]): string {
  return hash('sha256', Buffer.concat(parts.flatMap((part) => [Buffer.from(part), END])), 'base64url')
}

/** Ends each part: no other parts read the same when joined. */
const END = Buffer.from('\0')
