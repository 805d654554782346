import type { deleteAccessKey as contract } from '@customer-service/contracts/access'
import type { OutputOf } from '@customer-service/core'
import { deleteKey, type KeyDeps } from '@customer-service/core/auth'
import type { Decision, Request } from '@customer-service/core/http'
import { findTheirKey } from './find-their-key.ts'

export async function deleteAccessKey(
  { store }: KeyDeps,
  { caller, params: { access_key_id } }: Request<typeof contract>,
): Promise<Decision<OutputOf<typeof contract>>> {
  const key = await findTheirKey(store, caller, access_key_id)
  return {
    reply: { access_key_id },
    writes: deleteKey(key),
    audit: { resource_id: access_key_id, details: { principal: key.principal } },
  }
}
