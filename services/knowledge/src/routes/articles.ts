import * as contract from '@customer-service/contracts/knowledge'
import type { Operations } from '@customer-service/core/http'
import { createArticle } from '../actions/create-article.ts'
import { deleteArticle } from '../actions/delete-article.ts'
import { getArticle } from '../actions/get-article.ts'
import { listArticles } from '../actions/list-articles.ts'
import { listCategories } from '../actions/list-categories.ts'
import { putArticle } from '../actions/put-article.ts'
import type { Deps } from '../deps.ts'

export function articleRoutes(operations: Operations, deps: Deps): void {
  operations.command(contract.createArticle, (request) => createArticle(deps, request))
  operations.command(contract.putArticle, (request) => putArticle(deps, request))
  operations.command(contract.deleteArticle, (request) => deleteArticle(deps, request))
  operations.command(contract.getArticle, (request) => getArticle(deps, request))
  operations.query(contract.listArticles, (request) => listArticles(deps, request))
  operations.query(contract.listCategories, (request) => listCategories(deps, request))
}
