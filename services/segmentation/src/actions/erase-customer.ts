import { type eraseCustomer as contract, customerErasureDue } from '@customer-service/contracts/segmentation'
import { notFound, type OutputOf, toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { customerChanges, erasures } from '../tables.ts'

/** Forgets a customer at once; what is stored is cleaned afterwards, in pieces. */
export async function eraseCustomer(
  { audience, now, newId }: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<Decision<OutputOf<typeof contract>>> {
  const { customer_id } = params
  if (!caller.may(`user/${customer_id}/segments`)) throw notFound('customer', customer_id)
  if ((await audience.dossierOf(customer_id)) === undefined) throw notFound('customer', customer_id)
  const { seq, data } = await audience.prepareErasure([customer_id])
  const erasure_id = newId('erasure')
  return {
    reply: { customer_id, erased: true },
    writes: [
      put(customerChanges, { seq, dataset: 'erasure', data, at: toTimestamp(now()) }, 'absent'),
      put(erasures, { erasure_id, customer_id, seq, next: 1 }, 'absent'),
      announce(customerErasureDue, erasure_id, { erasure_id }),
    ],
    audit: { resource_id: erasure_id },
  }
}
