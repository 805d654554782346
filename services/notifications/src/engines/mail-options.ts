import type { SendMailOptions } from 'nodemailer'
import type { Mail } from './mailer.ts'

/** A mail as nodemailer takes it: nothing of it is ever read from a file or a URL. */
export function toMailOptions({ id, to, subject, text, html, date }: Mail, from: string): SendMailOptions {
  return {
    from,
    to,
    subject,
    text,
    date,
    messageId: `<${id}@customer-service>`,
    headers: { 'auto-submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(html !== undefined && { html }),
  }
}
