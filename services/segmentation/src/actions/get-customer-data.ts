import type { getCustomerData as contract } from '@customer-service/contracts/segmentation'
import type { OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { CARS } from '../domain/prompt/car-catalogue.ts'
import { requireAllCustomers } from './require-all-customers.ts'

export async function getCustomerData(
  { audience }: Deps,
  { caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  requireAllCustomers(caller)
  const { customers, interactions, catalogue } = await audience.facts()
  const source = catalogue.items === CARS || isSame(catalogue.items, CARS) ? 'default' : 'imported'
  return { customers, interactions, items: catalogue.items.length, catalogue: source }
}

const isSame = (a: readonly object[], b: readonly object[]): boolean => JSON.stringify(a) === JSON.stringify(b)
