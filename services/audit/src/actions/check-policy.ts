import { type Caller, type PolicyDocument, parsePolicy } from '@customer-service/core/auth'
import { accessKeyResource } from '../domain/access-key-view.ts'
import { notTheirs } from '../errors.ts'

/** Whoever gives policies can give more than they have: it takes a permission of its own. Refuses what isn't a policy. */
export function checkPolicy(caller: Caller, principal: string, policy: PolicyDocument): void {
  const resource = accessKeyResource(principal)
  if (!caller.mayDo('SetAccessKeyPolicy', resource)) throw notTheirs(resource)
  parsePolicy(policy)
}
