import { createTransport } from 'nodemailer'
import { toMailOptions } from './mail-options.ts'
import type { Mailer, MailOutcome } from './mailer.ts'

export interface SmtpMailerOptions {
  readonly url: string
  readonly from: string
}

const CONNECT_WITHIN_MS = 10_000
/** Servers may think long about a message that they have whole: giving up early would make a second copy. */
const ANSWER_WITHIN_MS = 120_000
const SEND_WITHIN_MS = 240_000

/** Sends by SMTP, over at most two connections that stay open. */
export function smtpMailer({ url, from }: SmtpMailerOptions): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    maxRequeues: 0,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: ANSWER_WITHIN_MS,
  })
  return {
    async send(mail) {
      try {
        await transport.sendMail({ ...toMailOptions(mail, from), signal: AbortSignal.timeout(SEND_WITHIN_MS) })
        return { result: 'taken by the mail server' }
      } catch (error) {
        return failureOf(error)
      }
    },
    close: () => transport.close({ force: true }),
  }
}

/** Only what is said of the recipient or the message is about this mail; all else is about the server or its settings. */
function failureOf(error: unknown): MailOutcome {
  const { responseCode, code = 'no code', command } = error as SmtpError
  const result = responseCode === undefined ? `no answer (${code})` : `mail server answered ${responseCode}`
  const isOfMail = (code === 'EENVELOPE' || code === 'EMESSAGE') && command !== 'MAIL FROM'
  if (!isOfMail || responseCode === SHUTTING_DOWN) return { problem: 'unreachable', result }
  return { problem: responseCode !== undefined && responseCode >= 500 ? 'refused' : 'later', result }
}

const SHUTTING_DOWN = 421

/** What nodemailer adds to its errors. */
interface SmtpError {
  readonly responseCode?: number
  readonly code?: string
  readonly command?: string
}
