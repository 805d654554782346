import type { AccessKeyCreated, createAccessKey as contract } from '@customer-service/contracts/access'
import { accessDenied } from '@customer-service/core'
import { issueKey, type KeyDeps, keysOf, OWN_RESOURCES, type PolicyDocument } from '@customer-service/core/auth'
import type { Decision, Request } from '@customer-service/core/http'
import { accessKeyResource, accessKeyView } from '../domain/access-key-view.ts'
import { checkPolicy } from './check-policy.ts'

export async function createAccessKey(
  deps: KeyDeps,
  { caller, body: { principal, policy } }: Request<typeof contract>,
): Promise<Decision<AccessKeyCreated>> {
  const resource = accessKeyResource(principal)
  if (!caller.may(resource)) throw accessDenied(resource)
  if (policy) checkPolicy(caller, principal, policy)
  const { item, secretAccessKey, writes } = await issueKey(deps, {
    principal,
    policy: policy ?? (await inherited(deps, principal)),
  })
  return {
    reply: { ...accessKeyView(item), secret_access_key: secretAccessKey },
    writes,
    audit: { resource_id: item.access_key_id, details: { principal } },
  }
}

async function inherited({ store }: KeyDeps, principal: string): Promise<PolicyDocument> {
  const [other] = await keysOf(store, principal)
  return other?.policy ?? OWN_RESOURCES
}
