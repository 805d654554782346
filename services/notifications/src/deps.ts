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
    mailer:
      config.SMTP_URL === undefined
        ? outboxMailer({ files: folderFiles(config.DATA_DIR), from: config.MAIL_FROM })
        : smtpMailer({ url: config.SMTP_URL, from: config.MAIL_FROM }),
    attention: newAttention(base.now),
    chance: Math.random,
  }
}
