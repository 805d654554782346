import {
  type eraseCustomer as contract,
  customerErased,
  customerErasureDue,
} from '@customer-service/contracts/segmentation'
import { notFound, type OutputOf, toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, put, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { customerChanges, erasures } from '../tables.ts'

/** Forgets a customer at once; what is stored, here and in the other services, is cleaned afterwards, in pieces. */
export async function eraseCustomer(
  deps: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<Decision<OutputOf<typeof contract>>> {
  const { customer_id } = params
  if (!caller.may(`user/${customer_id}/erasure`)) throw notFound('customer', customer_id)
  const erasure_id = deps.newId('erasure')
  const erased_at = toTimestamp(deps.now())
  return {
    reply: { customer_id, erased: true },
    writes: [
      ...(await eraseCustomerData(deps, customer_id, erasure_id, erased_at)),
      announce(customerErased, customer_id, { user_id: customer_id, erased_at }),
    ],
    audit: { resource_id: erasure_id, user_id: customer_id },
  }
}

/** Nothing where no import has named the customer. */
async function eraseCustomerData(
  { audience }: Deps,
  customer_id: string,
  erasure_id: string,
  at: string,
): Promise<readonly Write[]> {
  if ((await audience.dossierOf(customer_id)) === undefined) return []
  const { seq, data } = await audience.prepareErasure([customer_id])
  return [
    put(customerChanges, { seq, dataset: 'erasure', data, at }, 'absent'),
    put(erasures, { erasure_id, customer_id, seq, next: 1 }, 'absent'),
    announce(customerErasureDue, erasure_id, { erasure_id }),
  ]
}
