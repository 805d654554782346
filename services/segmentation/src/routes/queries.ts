import * as contract from '@customer-service/contracts/segmentation'
import type { Operations } from '@customer-service/core/http'
import { compileQuery } from '../actions/compile-query.ts'
import { findCustomerSegment } from '../actions/find-customer-segment.ts'
import { previewAudience } from '../actions/preview-audience.ts'
import type { Deps } from '../deps.ts'

export function queryRoutes(operations: Operations, deps: Deps): void {
  operations.query(contract.compileQuery, (request) => compileQuery(deps, request))
  operations.query(contract.previewAudience, (request) => previewAudience(deps, request))
  operations.query(contract.customerSegment, (request) => findCustomerSegment(deps, request))
}
