import type { ConfigureEmail, ConfigureWebhook, EmailSubscription, Webhook } from './http.ts'

/** What the user guide prints, as examples in the document of the API; fields that it doesn't print are ours. */
export const configureWebhookSample: ConfigureWebhook = {
  url: 'https://your-system.example.com/webhooks/customer-service',
  events: ['conversation.created', 'escalation.created', 'sentiment.negative'],
  secret: 'your-webhook-secret',
}

export const webhookSample: Webhook = {
  webhook_id: 'wh-35791',
  url: configureWebhookSample.url,
  events: configureWebhookSample.events,
  status: 'active',
  created_at: '2025-03-19T14:15:00Z',
  updated_at: '2025-03-19T14:15:00Z',
}

export const configureEmailSample: ConfigureEmail = {
  email: 'support@example.com',
  events: ['escalation.created', 'high_priority_case'],
  format: 'html',
}

export const emailSample: EmailSubscription = {
  email_id: 'email-35792',
  email: configureEmailSample.email,
  events: configureEmailSample.events,
  format: 'html',
  status: 'active',
  created_at: '2025-03-19T14:15:00Z',
  updated_at: '2025-03-19T14:15:00Z',
}
