import * as contract from '@customer-service/contracts/knowledge'
import type { Operations } from '@customer-service/core/http'
import { listUnanswered } from '../actions/list-unanswered.ts'
import { searchArticles } from '../actions/search-articles.ts'
import type { Deps } from '../deps.ts'

export function searchRoutes(operations: Operations, deps: Deps): void {
  operations.command(contract.searchKnowledge, (request) => searchArticles(deps, request))
  operations.query(contract.listUnanswered, (request) => listUnanswered(deps, request))
}
