import type { AccessKey, updateAccessKey as contract } from '@customer-service/contracts/access'
import { changeKey, type KeyDeps, lastUseOf } from '@customer-service/core/auth'
import type { Decision, Request } from '@customer-service/core/http'
import { accessKeyView } from '../domain/access-key-view.ts'
import { checkPolicy } from './check-policy.ts'
import { findTheirKey } from './find-their-key.ts'

export async function updateAccessKey(
  { store }: KeyDeps,
  { caller, params: { access_key_id }, body: { status, policy } }: Request<typeof contract>,
): Promise<Decision<AccessKey>> {
  const key = await findTheirKey(store, caller, access_key_id)
  if (policy) checkPolicy(caller, key.principal, policy)
  const { item, writes } = changeKey(key, { ...(status && { status }), ...(policy && { policy }) })
  return {
    reply: accessKeyView(item, await lastUseOf(store, access_key_id)),
    writes,
    audit: {
      resource_id: access_key_id,
      details: { principal: item.principal, status: item.status, policy_changed: policy !== undefined },
    },
  }
}
