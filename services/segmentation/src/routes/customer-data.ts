import * as contract from '@customer-service/contracts/segmentation'
import type { Operations } from '@customer-service/core/http'
import { getCustomerData } from '../actions/get-customer-data.ts'
import { importCustomerData } from '../actions/import-customer-data.ts'
import type { Deps } from '../deps.ts'

export function customerDataRoutes(operations: Operations, deps: Deps): void {
  operations.command(contract.importUsers, (request) => importCustomerData(deps, 'users', request))
  operations.command(contract.importItems, (request) => importCustomerData(deps, 'items', request))
  operations.command(contract.importInteractions, (request) => importCustomerData(deps, 'interactions', request))
  operations.query(contract.getCustomerData, (request) => getCustomerData(deps, request))
}
