import * as contract from '@customer-service/contracts/escalation'
import type { Operations } from '@customer-service/core/http'
import { createCustomerLink } from '../actions/create-customer-link.ts'
import { expectCase } from '../actions/expect-case.ts'
import { viewCaseAsCustomer } from '../actions/view-case-as-customer.ts'
import { withdrawCustomerLinks } from '../actions/withdraw-customer-links.ts'
import type { Deps } from '../deps.ts'

export function customerRoutes(operations: Operations, deps: Deps): void {
  operations.command(contract.createCustomerLink, (request) => createCustomerLink(deps, request))
  operations.command(contract.withdrawCustomerLinks, (request) => withdrawCustomerLinks(deps, request))
  operations.query(contract.expectCase, (request) => expectCase(deps, request))
  operations.query(contract.viewCaseAsCustomer, (request) => viewCaseAsCustomer(deps, request))
}
