import * as contract from '@customer-service/contracts/segmentation'
import type { Operations } from '@customer-service/core/http'
import { getModels } from '../actions/get-models.ts'
import { trainModels } from '../actions/train-models.ts'
import type { Deps } from '../deps.ts'

export function modelRoutes(operations: Operations, deps: Deps): void {
  operations.query(contract.getModels, (request) => getModels(deps, request))
  operations.command(contract.trainModels, (request) => trainModels(deps, request))
}
