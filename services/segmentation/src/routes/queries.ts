import * as contract from '@customer-service/contracts/segmentation'
import type { Operations } from '@customer-service/core/http'
import { compileQuery } from '../actions/compile-query.ts'

export function queryRoutes(operations: Operations): void {
  operations.query(contract.compileQuery, compileQuery)
}
