import type { getModels as contract, ModelStatus } from '@customer-service/contracts/segmentation'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { requireAllCustomers } from './require-all-customers.ts'

export async function getModels({ models }: Deps, { caller }: Request<typeof contract>): Promise<ModelStatus> {
  requireAllCustomers(caller)
  await models.ready()
  return models.status()
}
