import type { Deps } from '../deps.ts'
import { rotated } from '../domain/secret-rotation.ts'
import { checkSecret } from '../domain/webhook-secret.ts'
import type { WebhookRecord } from '../tables.ts'

type Keys = Pick<WebhookRecord, 'sealed_secret' | 'previous'>

/** The keys of a webhook that is given this secret. The one it had goes on signing for a day; the same one changes nothing. */
export function withSecret({ secrets, now }: Deps, webhookId: string, secret: string, before: Keys | undefined): Keys {
  checkSecret(secret)
  if (before === undefined) return { sealed_secret: secrets.seal(secret, webhookId) }
  const { sealed_secret, previous } = before
  if (secrets.open(sealed_secret, webhookId) === secret) return { sealed_secret, ...(previous && { previous }) }
  return rotated(before, secrets.seal(secret, webhookId), now())
}
