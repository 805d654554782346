import type { CustomerFigures, getCustomerValue as contract } from '@customer-service/contracts/segmentation'
import { notFound } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'

export async function getCustomerValue(
  { audience, models }: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<CustomerFigures> {
  const { customer_id } = params
  await models.ready()
  const figures = caller.may(`user/${customer_id}/value`) ? await audience.figuresOf(customer_id) : undefined
  if (figures === undefined) throw notFound('customer', customer_id)
  return figures
}
