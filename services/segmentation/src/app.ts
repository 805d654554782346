import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { manifest } from './manifest.ts'
import { customerDataRoutes } from './routes/customer-data.ts'
import { invocationRoutes } from './routes/invocations.ts'
import { queryRoutes } from './routes/queries.ts'

export function buildApp(deps: Deps): ServiceApp {
  return {
    manifest,
    routes: (operations) => {
      invocationRoutes(operations, deps)
      customerDataRoutes(operations, deps)
      queryRoutes(operations, deps)
    },
    reactions: [],
    start: async () => deps.audience.start(),
    stop: () => deps.audience.close(),
  }
}
