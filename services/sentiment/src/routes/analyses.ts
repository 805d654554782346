import * as contract from '@customer-service/contracts/sentiment'
import type { Operations } from '@customer-service/core/http'
import { analyzeBatch } from '../actions/analyze-batch.ts'
import { analyzeText } from '../actions/analyze-text.ts'
import { deleteAnalysis } from '../actions/delete-analysis.ts'
import { getAnalysis } from '../actions/get-analysis.ts'
import type { Deps } from '../deps.ts'

export function analysisRoutes(operations: Operations, deps: Deps): void {
  operations.command(contract.analyzeSentiment, (request) => analyzeText(deps, request))
  operations.command(contract.analyzeBatch, (request) => analyzeBatch(deps, request))
  operations.command(contract.deleteAnalysis, (request) => deleteAnalysis(deps, request))
  operations.query(contract.getAnalysis, (request) => getAnalysis(deps, request))
}
