import { type AppError, invalid } from '@customer-service/core'
import { Webhook } from 'standardwebhooks'

const PREFIX = 'whsec_'

/** Refuses a `whsec_` secret that isn't 24 to 64 bytes of base64, with `ValidationError` for `secret`. */
export function checkSecret(secret: string): void {
  if (!secret.startsWith(PREFIX)) return
  const encoded = secret.slice(PREFIX.length)
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.length < 24 || bytes.length > 64 || bytes.toString('base64') !== encoded) throw wrong()
}

const wrong = (): AppError => invalid('secret', 'secret must be 24 to 64 bytes of base64 after whsec_')

/**
 * The `webhook-signature` of a message: one `v1,…` for each secret, as Standard Webhooks 1.0.0 says. A secret without
 * `whsec_` is taken as its ASCII bytes.
 */
export function signatures(secrets: readonly string[], id: string, at: Date, body: string): string {
  return secrets
    .map((secret) => (secret.startsWith(PREFIX) ? new Webhook(secret) : new Webhook(secret, { format: 'raw' })))
    .map((webhook) => webhook.sign(id, at, body))
    .join(' ')
}
