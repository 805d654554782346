import { createTransport } from 'nodemailer'
import { toMailOptions } from './mail-options.ts'
import type { Mailer, MailOutcome } from './mailer.ts'

export interface SmtpMailerOptions {
  readonly url: string
  readonly from: string
}

const CONNECT_WITHIN_MS = 10_000

/** Sends by SMTP, over at most two connections that stay open. */
export function smtpMailer({ url, from }: SmtpMailerOptions): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: 30_000,
  })
  return {
    async send(mail) {
      try {
        await transport.sendMail(toMailOptions(mail, from))
        return { delivered: true, result: 'taken by the mail server' }
      } catch (error) {
        return failureOf(error)
      }
    },
    close: () => transport.close(),
  }
}

function failureOf(error: unknown): MailOutcome {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  if (responseCode === undefined) {
    return { delivered: false, unreachable: true, result: `mail server unreachable (${code ?? 'no code'})` }
  }
  return { delivered: false, refused: responseCode >= 500, result: `mail server answered ${responseCode}` }
}
