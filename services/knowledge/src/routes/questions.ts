import * as contract from '@customer-service/contracts/knowledge'
import type { Operations } from '@customer-service/core/http'
import { forgetQuestion } from '../actions/forget-question.ts'
import { giveFeedback } from '../actions/give-feedback.ts'
import { listQuestions } from '../actions/list-questions.ts'
import { teachArticle } from '../actions/teach-article.ts'
import type { Deps } from '../deps.ts'

export function questionRoutes(operations: Operations, deps: Deps): void {
  operations.command(contract.giveFeedback, (request) => giveFeedback(deps, request))
  operations.query(contract.listQuestions, (request) => listQuestions(deps, request))
  operations.command(contract.teachArticle, (request) => teachArticle(deps, request))
  operations.command(contract.forgetQuestion, (request) => forgetQuestion(deps, request))
}
