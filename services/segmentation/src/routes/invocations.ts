import * as contract from '@customer-service/contracts/segmentation'
import type { Operations } from '@customer-service/core/http'
import { analyzeBatch } from '../actions/analyze-batch.ts'
import { invoke } from '../actions/invoke.ts'
import type { Deps } from '../deps.ts'

export function invocationRoutes(operations: Operations, deps: Deps): void {
  operations.query(contract.invokeSegmentation, (request) => invoke(deps, request))
  operations.lines(contract.analyzeBatch, (request) => analyzeBatch(deps, request))
}
