import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { onCustomerErasureDue } from './events/on-customer-erasure-due.ts'
import { onSegmentRefreshDue } from './events/on-segment-refresh-due.ts'
import { onSegmentRemovalDue } from './events/on-segment-removal-due.ts'
import { onTrainingDue } from './events/on-training-due.ts'
import { manifest } from './manifest.ts'
import { RefreshClock } from './refresh-clock.ts'
import { customerDataRoutes } from './routes/customer-data.ts'
import { customerRoutes } from './routes/customers.ts'
import { invocationRoutes } from './routes/invocations.ts'
import { modelRoutes } from './routes/models.ts'
import { queryRoutes } from './routes/queries.ts'
import { segmentRoutes } from './routes/segments.ts'

export function buildApp(deps: Deps): ServiceApp {
  const clock = new RefreshClock(deps, deps.refreshSeconds)
  return {
    manifest,
    routes: (operations) => {
      invocationRoutes(operations, deps)
      customerDataRoutes(operations, deps)
      queryRoutes(operations, deps)
      segmentRoutes(operations, deps)
      customerRoutes(operations, deps)
      modelRoutes(operations, deps)
    },
    reactions: [onSegmentRefreshDue(deps), onSegmentRemovalDue(deps), onCustomerErasureDue(deps), onTrainingDue(deps)],
    start: async () => {
      deps.audience.start()
      void deps.models.look()
      clock.start()
    },
    stop: async () => {
      await clock.stop()
      await deps.models.stop()
      await deps.audience.close()
    },
  }
}
