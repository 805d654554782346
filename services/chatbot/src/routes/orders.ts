import * as contract from '@customer-service/contracts/chatbot'
import type { Operations } from '@customer-service/core/http'
import { getOrder } from '../actions/get-order.ts'
import { putOrder } from '../actions/put-order.ts'
import type { Deps } from '../deps.ts'

export function orderRoutes(operations: Operations, deps: Deps): void {
  operations.command(contract.putOrder, (request) => putOrder(deps, request))
  operations.query(contract.getOrder, (request) => getOrder(deps, request))
}
