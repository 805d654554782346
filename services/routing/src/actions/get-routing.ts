import { prefixed } from '@customer-service/contracts'
import type { getRouting as contract, RoutingRecord } from '@customer-service/contracts/routing'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { resourceOf } from '../domain/inquiry.ts'
import { inquiryNotFound } from '../errors.ts'
import { inquiries } from '../tables.ts'

export async function getRouting(
  { store }: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<RoutingRecord> {
  const id = prefixed('route', params.routing_id)
  const found = await store.get(inquiries, id)
  if (!found || !caller.may(resourceOf(found))) throw inquiryNotFound(id)
  const { version: _version, expires_at: _expiresAt, missed: _missed, ...record } = found
  return record
}
