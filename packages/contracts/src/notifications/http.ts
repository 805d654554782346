import { type Static, Type } from 'typebox'
import { Id, Limit, Offset, position, Strict, Timestamp, withExample } from '../common.ts'
import { configureEmailSample, configureWebhookSample, emailSample, webhookSample } from './samples.ts'

export type PublicEvent = Static<typeof PublicEvent>
/** The events that subscribers can ask for. `case.high_priority` is another name of `high_priority_case`. */
export const PublicEvent = Type.Enum([
  'conversation.created',
  'conversation.replied',
  'conversation.customer_replied',
  'conversation.handed_back',
  'conversation.closed',
  'escalation.created',
  'escalation.updated',
  'escalation.resolved',
  'sentiment.negative',
  'sentiment.worsening',
  'high_priority_case',
  'case.high_priority',
  'report.completed',
  'segment.entered',
  'segment.exited',
  'webhook.disabled',
])

const Events = Type.Array(PublicEvent, { minItems: 1, maxItems: 50, uniqueItems: true })
const WebhookUrl = Type.String({ minLength: 1, maxLength: 2_048 })
const Email = Type.String({ minLength: 3, maxLength: 254 })

export type ConfigureWebhook = Static<typeof ConfigureWebhook>
export const ConfigureWebhook = Strict({
  url: WebhookUrl,
  events: Events,
  secret: Type.String({
    minLength: 1,
    maxLength: 256,
    pattern: '^[\\x21-\\x7e]+$',
    description: 'Signs the deliveries. `whsec_…` (base64) as in Standard Webhooks, or any printable ASCII text',
  }),
})

export type Webhook = Static<typeof Webhook>
export const Webhook = Strict({
  webhook_id: Type.String(),
  url: Type.String(),
  events: Type.Array(PublicEvent),
  status: Type.Enum(['active', 'disabled']),
  disabled_reason: Type.Optional(Type.String()),
  created_at: Timestamp,
  updated_at: Timestamp,
})

export type ConfigureEmail = Static<typeof ConfigureEmail>
export const ConfigureEmail = Strict({
  email: Email,
  events: Events,
  format: Type.Optional(Type.Enum(['html', 'text'])),
})

export type EmailSubscription = Static<typeof EmailSubscription>
export const EmailSubscription = Strict({
  email_id: Type.String(),
  email: Type.String(),
  events: Type.Array(PublicEvent),
  format: Type.Enum(['html', 'text']),
  status: Type.Enum(['active', 'disabled']),
  created_at: Timestamp,
  updated_at: Timestamp,
})

export type DeliveryStatus = Static<typeof DeliveryStatus>
export const DeliveryStatus = Type.Enum(['pending', 'delivered', 'failed'])

export type DeliveryReport = Static<typeof DeliveryReport>
export const DeliveryReport = Strict({
  delivery_id: Type.String(),
  event_type: Type.String(),
  status: DeliveryStatus,
  attempts: Type.Integer({ minimum: 0 }),
  created_at: Timestamp,
  next_attempt_at: Type.Optional(Timestamp),
  last_result: Type.Optional(Type.String()),
})

const webhookParams = Strict({ webhook_id: Id('`wh-…`') })
const emailParams = Strict({ email_id: Id('`email-…`') })
const page = Strict({ limit: Limit(50, 100), offset: Offset })
const deliveries = Strict({ deliveries: Type.Array(DeliveryReport) })

export const configureWebhook = {
  method: 'POST',
  url: '/webhook/configure',
  config: { action: 'ConfigureWebhook', audit: 'webhook_configured' },
  schema: {
    summary: 'Have events sent to a URL; the same URL again replaces its configuration',
    body: withExample(ConfigureWebhook, configureWebhookSample),
    response: { 201: withExample(Webhook, webhookSample), 200: Webhook },
  },
} as const

export const listWebhooks = {
  method: 'GET',
  url: '/webhook',
  config: { action: 'ListWebhooks' },
  schema: {
    summary: 'The webhooks, without their secrets',
    querystring: page,
    response: {
      200: Strict({
        webhooks: Type.Array(Webhook),
        ...position,
      }),
    },
  },
} as const

export const getWebhook = {
  method: 'GET',
  url: '/webhook/:webhook_id',
  config: { action: 'GetWebhook' },
  schema: { summary: 'A webhook', params: webhookParams, response: { 200: Webhook } },
} as const

export const updateWebhook = {
  method: 'PATCH',
  url: '/webhook/:webhook_id',
  config: { action: 'ConfigureWebhook', audit: 'webhook_updated' },
  schema: {
    summary: 'Change the events or the secret of a webhook, or switch it on again',
    params: webhookParams,
    body: Strict({
      events: Type.Optional(Events),
      secret: Type.Optional(ConfigureWebhook.properties.secret),
      status: Type.Optional(Type.Enum(['active', 'disabled'])),
    }),
    response: { 200: Webhook },
  },
} as const

export const deleteWebhook = {
  method: 'DELETE',
  url: '/webhook/:webhook_id',
  config: { action: 'DeleteWebhook', audit: 'webhook_deleted' },
  schema: {
    summary: 'Delete a webhook; what is still to be delivered is dropped',
    params: webhookParams,
    response: { 200: Strict({ webhook_id: Type.String() }) },
  },
} as const

export const testWebhook = {
  method: 'POST',
  url: '/webhook/:webhook_id/test',
  config: { action: 'ConfigureWebhook', audit: 'webhook_tested' },
  schema: {
    summary: 'Send a `webhook.test` event to a webhook',
    params: webhookParams,
    response: { 202: Strict({ delivery_id: Type.String() }) },
  },
} as const

export const listWebhookDeliveries = {
  method: 'GET',
  url: '/webhook/:webhook_id/deliveries',
  config: { action: 'GetWebhook' },
  schema: {
    summary: 'What was sent to a webhook, newest first, and how it went',
    params: webhookParams,
    querystring: Strict({ limit: Limit(50, 100) }),
    response: { 200: deliveries },
  },
} as const

export const redeliverWebhook = {
  method: 'POST',
  url: '/webhook/:webhook_id/deliveries/:delivery_id/redeliver',
  config: { action: 'ConfigureWebhook', audit: 'webhook_redelivered' },
  schema: {
    summary: 'Send a delivery of the last 30 days again, with the same id and body',
    params: Strict({ webhook_id: Id('`wh-…`'), delivery_id: Id('`dlv-…`') }),
    response: { 202: Strict({ delivery_id: Type.String() }) },
  },
} as const

export const configureEmail = {
  method: 'POST',
  url: '/notifications/email/configure',
  config: { action: 'ConfigureEmail', audit: 'email_configured' },
  schema: {
    summary: 'Have events sent to an e-mail address; the same address again replaces its configuration',
    body: withExample(ConfigureEmail, configureEmailSample),
    response: { 201: withExample(EmailSubscription, emailSample), 200: EmailSubscription },
  },
} as const

export const listEmails = {
  method: 'GET',
  url: '/notifications/email',
  config: { action: 'ListEmails' },
  schema: {
    summary: 'The e-mail subscriptions',
    querystring: page,
    response: {
      200: Strict({
        emails: Type.Array(EmailSubscription),
        ...position,
      }),
    },
  },
} as const

export const getEmail = {
  method: 'GET',
  url: '/notifications/email/:email_id',
  config: { action: 'GetEmail' },
  schema: { summary: 'An e-mail subscription', params: emailParams, response: { 200: EmailSubscription } },
} as const

export const updateEmail = {
  method: 'PATCH',
  url: '/notifications/email/:email_id',
  config: { action: 'ConfigureEmail', audit: 'email_updated' },
  schema: {
    summary: 'Change the events or the format of an e-mail subscription, or switch it on again',
    params: emailParams,
    body: Strict({
      events: Type.Optional(Events),
      format: Type.Optional(Type.Enum(['html', 'text'])),
      status: Type.Optional(Type.Enum(['active', 'disabled'])),
    }),
    response: { 200: EmailSubscription },
  },
} as const

export const deleteEmail = {
  method: 'DELETE',
  url: '/notifications/email/:email_id',
  config: { action: 'DeleteEmail', audit: 'email_deleted' },
  schema: {
    summary: 'Delete an e-mail subscription',
    params: emailParams,
    response: { 200: Strict({ email_id: Type.String() }) },
  },
} as const

export const testEmail = {
  method: 'POST',
  url: '/notifications/email/:email_id/test',
  config: { action: 'ConfigureEmail', audit: 'email_tested' },
  schema: {
    summary: 'Send a test mail',
    params: emailParams,
    response: { 202: Strict({ delivery_id: Type.String() }) },
  },
} as const

export const listEmailDeliveries = {
  method: 'GET',
  url: '/notifications/email/:email_id/deliveries',
  config: { action: 'GetEmail' },
  schema: {
    summary: 'What was sent to an address, newest first, and how it went',
    params: emailParams,
    querystring: Strict({ limit: Limit(50, 100) }),
    response: { 200: deliveries },
  },
} as const
