import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { onCountedEvents } from './events/on-counted-events.ts'
import { onEscalationCreated, onEscalationResolved, onEscalationUpdated } from './events/on-escalation-events.ts'
import { onReportRequested } from './events/on-report-requested.ts'
import { manifest } from './manifest.ts'
import { reportSweeper } from './report-sweeper.ts'
import { dashboardRoutes } from './routes/dashboard.ts'
import { reportRoutes } from './routes/reports.ts'

export function buildApp(deps: Deps): ServiceApp {
  const sweeper = reportSweeper(deps)
  return {
    manifest,
    routes: (operations) => {
      dashboardRoutes(operations, deps)
      reportRoutes(operations, deps)
    },
    reactions: [
      onCountedEvents(deps),
      onEscalationCreated(deps),
      onEscalationUpdated(deps),
      onEscalationResolved(deps),
      onReportRequested(deps),
    ],
    start: async () => {
      sweeper.start()
      void sweeper.run()
    },
    stop: () => sweeper.stop(),
  }
}
