import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { onBatchAnalyzed } from './events/on-batch-analyzed.ts'
import { onCustomerErased } from './events/on-customer-erased.ts'
import { onMoodNoted } from './events/on-mood-noted.ts'
import { manifest } from './manifest.ts'
import { analysisRoutes } from './routes/analyses.ts'
import { conversationRoutes } from './routes/conversations.ts'
import { correctionRoutes } from './routes/corrections.ts'

export function buildApp(deps: Deps): ServiceApp {
  return {
    manifest,
    routes: (operations) => {
      analysisRoutes(operations, deps)
      conversationRoutes(operations, deps)
      correctionRoutes(operations, deps)
    },
    reactions: [onBatchAnalyzed(deps), onMoodNoted(deps), onCustomerErased(deps)],
  }
}
