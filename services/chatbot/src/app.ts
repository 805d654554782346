import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { onEscalationResolved } from './events/on-escalation-resolved.ts'
import { manifest } from './manifest.ts'
import { conversationRoutes } from './routes/conversations.ts'
import { orderRoutes } from './routes/orders.ts'

export function buildApp(deps: Deps): ServiceApp {
  return {
    manifest,
    routes: (operations) => {
      conversationRoutes(operations, deps)
      orderRoutes(operations, deps)
    },
    reactions: [onEscalationResolved(deps)],
  }
}
