import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { onCustomerErased } from './events/on-customer-erased.ts'
import { onEscalationCreated } from './events/on-escalation-created.ts'
import { onEscalationResolved } from './events/on-escalation-resolved.ts'
import { onEscalationUpdated } from './events/on-escalation-updated.ts'
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
    reactions: [
      onEscalationCreated(deps),
      onEscalationUpdated(deps),
      onEscalationResolved(deps),
      onCustomerErased(deps),
    ],
  }
}
