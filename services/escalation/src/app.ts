import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { onConversationHandedOver } from './events/on-conversation-handed-over.ts'
import { manifest } from './manifest.ts'
import { caseRoutes } from './routes/cases.ts'
import { queueRoutes } from './routes/queue.ts'

export function buildApp(deps: Deps): ServiceApp {
  return {
    manifest,
    routes: (operations) => {
      caseRoutes(operations, deps)
      queueRoutes(operations, deps)
    },
    reactions: [onConversationHandedOver(deps)],
  }
}
