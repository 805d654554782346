import type { FileStore } from '@customer-service/core'
import { createTransport } from 'nodemailer'
import { toMailOptions } from './mail-options.ts'
import type { Mailer } from './mailer.ts'

export interface OutboxMailerOptions {
  /** Where the folder `outbox` lies. */
  readonly files: FileStore
  readonly from: string
}

/** Writes each mail as `outbox/<id>.eml`: for machines without a mail server. */
export function outboxMailer({ files, from }: OutboxMailerOptions): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(mail) {
      try {
        const { message } = await transport.sendMail(toMailOptions(mail, from))
        if (!Buffer.isBuffer(message)) throw new Error('The mail was not built in memory')
        await files.write(`outbox/${mail.id}.eml`, message)
        return { result: `written to outbox/${mail.id}.eml` }
      } catch {
        return { problem: 'unreachable', result: 'the outbox could not be written' }
      }
    },
    close: () => transport.close(),
  }
}
