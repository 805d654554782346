import * as contract from '@customer-service/contracts/segmentation'
import type { Operations } from '@customer-service/core/http'
import { eraseCustomer } from '../actions/erase-customer.ts'
import { getCustomerValue } from '../actions/get-customer-value.ts'
import { listCustomerSegments } from '../actions/list-customer-segments.ts'
import type { Deps } from '../deps.ts'

export function customerRoutes(operations: Operations, deps: Deps): void {
  operations.command(contract.eraseCustomer, (request) => eraseCustomer(deps, request))
  operations.query(contract.getCustomerValue, (request) => getCustomerValue(deps, request))
  operations.query(contract.listCustomerSegments, (request) => listCustomerSegments(deps, request))
}
