import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { Dispatcher } from './dispatcher.ts'
import { webhookEvents } from './domain/public-events.ts'
import { onPublicEvent } from './events/on-public-event.ts'
import { manifest } from './manifest.ts'
import { emailRoutes } from './routes/emails.ts'
import { webhookRoutes } from './routes/webhooks.ts'

export function buildApp(deps: Deps, dispatcher = new Dispatcher(deps)): ServiceApp {
  return {
    manifest,
    routes(operations) {
      webhookRoutes(operations, deps)
      emailRoutes(operations, deps)
    },
    reactions: [onPublicEvent(deps)],
    webhooks: webhookEvents,
    start: async () => dispatcher.start(),
    stop: () => dispatcher.stop(),
  }
}
