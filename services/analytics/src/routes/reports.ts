import * as contract from '@customer-service/contracts/analytics'
import type { Operations } from '@customer-service/core/http'
import { createReport } from '../actions/create-report.ts'
import { downloadReport } from '../actions/download-report.ts'
import { getReport } from '../actions/get-report.ts'
import type { Deps } from '../deps.ts'

export function reportRoutes(operations: Operations, deps: Deps): void {
  operations.command(contract.createReport, (request) => createReport(deps, request))
  operations.query(contract.getReport, (request) => getReport(deps, request))
  operations.query(contract.downloadReport, (request) => downloadReport(deps, request))
}
