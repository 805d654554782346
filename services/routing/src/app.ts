import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { onConversationClosed } from './events/on-conversation-closed.ts'
import { onCustomerErased } from './events/on-customer-erased.ts'
import { onEscalationCreated } from './events/on-escalation-created.ts'
import { onEscalationResolved } from './events/on-escalation-resolved.ts'
import { onIntentDataDiscarded } from './events/on-intent-data-discarded.ts'
import { onIntentTrainingRequested } from './events/on-intent-training-requested.ts'
import { manifest } from './manifest.ts'
import { destinationRoutes } from './routes/destinations.ts'
import { inquiryRoutes } from './routes/inquiries.ts'
import { intentRoutes } from './routes/intents.ts'
import { ruleRoutes } from './routes/rules.ts'

export function buildApp(deps: Deps): ServiceApp {
  return {
    manifest,
    routes: (operations) => {
      inquiryRoutes(operations, deps)
      destinationRoutes(operations, deps)
      ruleRoutes(operations, deps)
      intentRoutes(operations, deps)
    },
    reactions: [
      onConversationClosed(deps),
      onEscalationCreated(deps),
      onEscalationResolved(deps),
      onIntentTrainingRequested(deps),
      onIntentDataDiscarded(deps),
      onCustomerErased(deps),
    ],
  }
}
