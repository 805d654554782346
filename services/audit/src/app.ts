import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { onAuditRecorded } from './events/on-audit-recorded.ts'
import { manifest } from './manifest.ts'
import { Patrol } from './patrol.ts'
import { accessKeyRoutes } from './routes/access-keys.ts'
import { auditLogRoutes } from './routes/audit-logs.ts'
import { Sealer } from './sealer.ts'

export function buildApp(deps: Deps, sealer = new Sealer(deps), patrol = new Patrol(deps)): ServiceApp {
  return {
    manifest,
    routes: (operations) => {
      auditLogRoutes(operations, deps)
      accessKeyRoutes(operations, deps)
    },
    reactions: [onAuditRecorded(deps)],
    start: async () => {
      await sealer.start()
      patrol.start()
    },
    stop: async () => {
      await patrol.stop()
      await sealer.stop()
    },
  }
}
