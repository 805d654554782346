import * as contract from '@customer-service/contracts/sentiment'
import type { Operations } from '@customer-service/core/http'
import { correctAnalysis } from '../actions/correct-analysis.ts'
import { listCorrections } from '../actions/list-corrections.ts'
import type { Deps } from '../deps.ts'

export function correctionRoutes(operations: Operations, deps: Deps): void {
  operations.command(contract.correctAnalysis, (request) => correctAnalysis(deps, request))
  operations.query(contract.listCorrections, (request) => listCorrections(deps, request))
}
