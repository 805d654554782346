import * as contract from '@customer-service/contracts/escalation'
import type { Operations } from '@customer-service/core/http'
import { addCaseAction } from '../actions/add-case-action.ts'
import { createCase } from '../actions/create-case.ts'
import { getCase } from '../actions/get-case.ts'
import { listCases } from '../actions/list-cases.ts'
import { updateCase } from '../actions/update-case.ts'
import type { Deps } from '../deps.ts'

export function caseRoutes(operations: Operations, deps: Deps): void {
  operations.command(contract.createCase, (request) => createCase(deps, request))
  operations.query(contract.getCase, (request) => getCase(deps, request))
  operations.query(contract.listCases, (request) => listCases(deps, request))
  operations.command(contract.updateCase, (request) => updateCase(deps, request))
  operations.command(contract.addCaseAction, (request) => addCaseAction(deps, request))
}
