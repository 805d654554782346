import * as contract from '@customer-service/contracts/analytics'
import type { Operations } from '@customer-service/core/http'
import { getDashboard } from '../actions/get-dashboard.ts'
import type { Deps } from '../deps.ts'

export function dashboardRoutes(operations: Operations, deps: Deps): void {
  operations.query(contract.getDashboard, (request) => getDashboard(deps, request))
}
