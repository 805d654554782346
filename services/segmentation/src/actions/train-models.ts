import { type trainModels as contract, type ModelStatus, trainingDue } from '@customer-service/contracts/segmentation'
import type { Decision, Request } from '@customer-service/core/http'
import { announce } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { emptyData } from '../errors.ts'
import { requireAllCustomers } from './require-all-customers.ts'

export async function trainModels(
  { audience, models }: Deps,
  { caller }: Request<typeof contract>,
): Promise<Decision<ModelStatus>> {
  requireAllCustomers(caller)
  const { customers } = await audience.facts()
  if (customers === 0) throw emptyData()
  return {
    reply: { ...models.status(), state: 'training' },
    status: 202,
    writes: [announce(trainingDue, 'models', {})],
  }
}
