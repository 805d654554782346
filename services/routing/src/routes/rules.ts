import * as contract from '@customer-service/contracts/routing'
import type { Operations } from '@customer-service/core/http'
import { deleteRule } from '../actions/delete-rule.ts'
import { listRules } from '../actions/list-rules.ts'
import { putRule } from '../actions/put-rule.ts'
import type { Deps } from '../deps.ts'

export function ruleRoutes(operations: Operations, deps: Deps): void {
  operations.query(contract.listRules, (request) => listRules(deps, request))
  operations.command(contract.putRule, (request) => putRule(deps, request))
  operations.command(contract.deleteRule, (request) => deleteRule(deps, request))
}
