import * as contract from '@customer-service/contracts/audit'
import type { Operations } from '@customer-service/core/http'
import { listCheckpoints } from '../actions/list-checkpoints.ts'
import { queryAuditLogs } from '../actions/query-audit-logs.ts'
import { readTrail } from '../actions/read-trail.ts'
import type { Deps } from '../deps.ts'

/** Reading is all there is: records are written by the reaction to `audit.recorded`, and never changed (AUD-08). */
export function auditLogRoutes(operations: Operations, deps: Deps): void {
  operations.query(contract.queryAuditLogs, (request) => queryAuditLogs(deps, request))
  operations.query(contract.readTrail, (request) => readTrail(deps, request))
  operations.query(contract.listCheckpoints, (request) => listCheckpoints(deps, request))
}
