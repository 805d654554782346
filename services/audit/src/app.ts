import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { onAuditRecorded } from './events/on-audit-recorded.ts'
import { manifest } from './manifest.ts'
import { accessKeyRoutes } from './routes/access-keys.ts'
import { auditLogRoutes } from './routes/audit-logs.ts'
import { Sealer } from './sealer.ts'

export function buildApp(deps: Deps, sealer = new Sealer(deps)): ServiceApp {
  return {
    manifest,
    routes: (operations) => {
      auditLogRoutes(operations, deps)
      accessKeyRoutes(operations, deps)
    },
    reactions: [onAuditRecorded(deps)],
    start: () => sealer.start(),
    stop: () => sealer.stop(),
  }
}
