import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { onConversationClosed } from './events/on-conversation-closed.ts'
import { onEscalationResolved } from './events/on-escalation-resolved.ts'
import { manifest } from './manifest.ts'
import { destinationRoutes } from './routes/destinations.ts'
import { inquiryRoutes } from './routes/inquiries.ts'
import { ruleRoutes } from './routes/rules.ts'

export function buildApp(deps: Deps): ServiceApp {
  return {
    manifest,
    routes: (operations) => {
      inquiryRoutes(operations, deps)
      destinationRoutes(operations, deps)
      ruleRoutes(operations, deps)
    },
    reactions: [onConversationClosed(deps), onEscalationResolved(deps)],
    start: async () => {
      deps.model()
    },
  }
}
