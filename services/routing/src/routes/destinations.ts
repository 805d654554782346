import * as contract from '@customer-service/contracts/routing'
import type { Operations } from '@customer-service/core/http'
import { deleteDestination } from '../actions/delete-destination.ts'
import { listDestinations } from '../actions/list-destinations.ts'
import { putDestination } from '../actions/put-destination.ts'
import type { Deps } from '../deps.ts'

export function destinationRoutes(operations: Operations, deps: Deps): void {
  operations.query(contract.listDestinations, (request) => listDestinations(deps, request))
  operations.command(contract.putDestination, (request) => putDestination(deps, request))
  operations.command(contract.deleteDestination, (request) => deleteDestination(deps, request))
}
