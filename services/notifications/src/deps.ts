import { folderFiles, type ServiceDeps } from '@customer-service/core'
import { type Attention, newAttention } from './attention.ts'
import type { Config } from './config.ts'
import type { Mailer } from './engines/mailer.ts'
import { outboxMailer } from './engines/outbox-mailer.ts'
import { smtpMailer } from './engines/smtp-mailer.ts'
import { undiciWebhookSender } from './engines/undici-webhook-sender.ts'
import type { WebhookSender } from './engines/webhook-sender.ts'

export interface Deps extends ServiceDeps {
  readonly webhookSender: WebhookSender
  readonly mailer: Mailer
  readonly attention: Attention
  readonly allowPrivateAddresses: boolean
  /** 0 to 1, for the jitter of retries. */
  readonly chance: () => number
}

export function openDeps(base: ServiceDeps, config: Config): Deps {
  const allowPrivateAddresses = config.WEBHOOK_ALLOW_PRIVATE_ADDRESSES
  return {
    ...base,
    allowPrivateAddresses,
    webhookSender: undiciWebhookSender({ allowPrivateAddresses }),
    mailer: openMailer(base, config),
    attention: newAttention(base.now),
    chance: Math.random,
  }
}

function openMailer({ files }: ServiceDeps, { SMTP_URL, FILES_BUCKET, DATA_DIR, MAIL_FROM: from }: Config): Mailer {
  if (SMTP_URL !== undefined) return smtpMailer({ url: SMTP_URL, from })
  return outboxMailer({ files: FILES_BUCKET === undefined ? folderFiles(DATA_DIR) : files, from })
}
