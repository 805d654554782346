import type { AccessKeyCreated, rotateAccessKey as contract } from '@customer-service/contracts/access'
import { issueKey, type KeyDeps } from '@customer-service/core/auth'
import type { Decision, Request } from '@customer-service/core/http'
import { accessKeyView } from '../domain/access-key-view.ts'
import { findTheirKey } from './find-their-key.ts'

export async function rotateAccessKey(
  deps: KeyDeps,
  { caller, params: { access_key_id } }: Request<typeof contract>,
): Promise<Decision<AccessKeyCreated>> {
  const { principal, policy } = await findTheirKey(deps.store, caller, access_key_id)
  const { item, secretAccessKey, writes } = await issueKey(deps, { principal, policy })
  return {
    reply: { ...accessKeyView(item), secret_access_key: secretAccessKey },
    writes,
    audit: { resource_id: access_key_id, details: { principal, new_access_key_id: item.access_key_id } },
  }
}
