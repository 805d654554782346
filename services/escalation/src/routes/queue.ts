import * as contract from '@customer-service/contracts/escalation'
import type { Operations } from '@customer-service/core/http'
import { listQueue } from '../actions/list-queue.ts'
import { takeNextCase } from '../actions/take-next-case.ts'
import type { Deps } from '../deps.ts'

export function queueRoutes(operations: Operations, deps: Deps): void {
  operations.query(contract.listQueue, (request) => listQueue(deps, request))
  operations.command(contract.takeNextCase, (request) => takeNextCase(deps, request))
}
