import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { onConversationCustomerReplied } from './events/on-conversation-customer-replied.ts'
import { onConversationHandedBack } from './events/on-conversation-handed-back.ts'
import { onConversationHandedOver } from './events/on-conversation-handed-over.ts'
import { onConversationReplied } from './events/on-conversation-replied.ts'
import { onCustomerErased } from './events/on-customer-erased.ts'
import { manifest } from './manifest.ts'
import { caseRoutes } from './routes/cases.ts'
import { customerRoutes } from './routes/customer.ts'
import { queueRoutes } from './routes/queue.ts'

export function buildApp(deps: Deps): ServiceApp {
  return {
    manifest,
    routes: (operations) => {
      caseRoutes(operations, deps)
      queueRoutes(operations, deps)
      customerRoutes(operations, deps)
    },
    reactions: [
      onConversationHandedOver(deps),
      onConversationReplied(deps),
      onConversationCustomerReplied(deps),
      onConversationHandedBack(deps),
      onCustomerErased(deps),
    ],
  }
}
