import * as contract from '@customer-service/contracts/routing'
import type { Operations } from '@customer-service/core/http'
import { getRouting } from '../actions/get-routing.ts'
import { listUnansweredInquiries } from '../actions/list-unanswered-inquiries.ts'
import { routeInquiry } from '../actions/route-inquiry.ts'
import type { Deps } from '../deps.ts'

export function inquiryRoutes(operations: Operations, deps: Deps): void {
  operations.command(contract.routeInquiry, (request) => routeInquiry(deps, request))
  operations.query(contract.getRouting, (request) => getRouting(deps, request))
  operations.query(contract.listUnansweredInquiries, (request) => listUnansweredInquiries(deps, request))
}
