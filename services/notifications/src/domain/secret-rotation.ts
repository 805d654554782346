import { DAY_MS, toTimestamp } from '@customer-service/core'
import type { WebhookRecord } from '../tables.ts'

/** How long a replaced secret still signs beside the new one. */
const OVERLAP_MS = DAY_MS

type Secrets = Pick<WebhookRecord, 'sealed_secret' | 'previous'>

/** The secrets of a webhook once `sealed_secret` has replaced the one it had. */
export function rotated(before: Secrets, sealed_secret: string, now: Date): Secrets {
  const until = toTimestamp(new Date(now.getTime() + OVERLAP_MS))
  return { sealed_secret, previous: { sealed_secret: before.sealed_secret, until } }
}

/** The sealed secrets that sign now: the current one, and the one before it while receivers change over. */
export function signingSecrets({ sealed_secret, previous }: Secrets, now: Date): readonly string[] {
  return previous && previous.until > toTimestamp(now) ? [sealed_secret, previous.sealed_secret] : [sealed_secret]
}
