import type { KeyObject } from 'node:crypto'
import type { Write } from '../store/write.ts'
import type { PolicyDocument } from './policy.ts'
import { type Policy, storedPolicy } from './policy.ts'
import type { KeyScope } from './signing-key.ts'

/** What a verifier needs to know of an access key: never the secret, only what signs within one day and region. */
export interface SigningKey {
  readonly accessKeyId: string
  /** 32 bytes. */
  readonly signingKey: KeyObject
  readonly principal: string
  readonly policies: readonly Policy[]
  readonly status: 'active' | 'inactive'
  /** Unix milliseconds. */
  readonly expiresAt: number
  /** That the deployment gave it to a service: told by the table alone, where such keys open more. */
  readonly deployed?: true
}

/** What verifies signatures: from the table of the access keys, or from the service that keeps it. */
export interface SigningKeyProvider {
  /**
   * Undefined: no such key. Known keys are remembered for at most 60 s, so that a key that is switched off is refused
   * everywhere by then; unknown ids for 5 s. Throws 503 `ServiceUnavailable` when it can't be told.
   */
  get(scope: KeyScope & { readonly accessKeyId: string }): Promise<SigningKey | undefined>
  /** The policies of a principal's keys that may be used now: each of them must allow what is done on its behalf. */
  policiesOf(principal: string): Promise<readonly Policy[]>
  /** Notes, at most every 5 minutes and without being waited for, that a verified request used the key. */
  used(accessKeyId: string): void
  /** To be called with every commit of this process, so that a changed key changes here at once. */
  changed(writes: readonly Write[]): void
}

/** Longest time for which a key is taken to be as it was read. */
export const FOUND_MS = 60_000
export const MISSED_MS = 5_000
/** Most keys remembered. */
export const MAX_REMEMBERED = 10_000

/** Of a key that gives its principal rights. */
export interface Grant {
  readonly policy: PolicyDocument
  readonly status: 'active' | 'inactive'
  readonly expires_at: string
}

export function usablePolicies(grants: readonly Grant[], now: Date): readonly Policy[] {
  const usable = grants.filter(
    ({ status, expires_at }) => status === 'active' && Date.parse(expires_at) > now.getTime(),
  )
  return usable.map(({ policy }) => storedPolicy(policy))
}
