import { Flag, WithHost } from '@customer-service/core'
import { type Static, Type } from 'typebox'

export type Config = Static<typeof Config>
export const Config = Type.Object({
  DATA_DIR: Type.String({
    default: 'data',
    description: 'Mail goes into its folder `outbox` when there is no SMTP_URL',
  }),
  FILES_BUCKET: Type.Optional(
    Type.String({ minLength: 1, description: 'S3 bucket whose folder `outbox` takes its place' }),
  ),
  SMTP_URL: Type.Optional(
    WithHost(
      Type.String({
        pattern: '^smtps?://',
        writeOnly: true,
        description: 'Mail server, such as smtps://user:password@mail.example.com:465',
      }),
    ),
  ),
  MAIL_FROM: Type.String({
    default: 'Customer Service <customer-service@localhost>',
    pattern: '^[^\\r\\n@]+@[^\\r\\n@]+$',
    description: 'Sender of mails',
  }),
  WEBHOOK_ALLOW_PRIVATE_ADDRESSES: Flag(
    false,
    'Whether webhooks may go to private addresses, plain http and any port: for development and closed networks',
  ),
})
