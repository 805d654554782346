import type { CustomerLink, createCustomerLink as contract } from '@customer-service/contracts/escalation'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { auditOf } from './audit-of.ts'
import { customerLinkOf } from './customer-link-of.ts'
import { loadCase } from './load-case.ts'

/** A link for the customer of a case. The audit trail says that there is one, never the link. */
export async function createCustomerLink(
  deps: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<Decision<CustomerLink>> {
  const found = await loadCase(deps, caller, params.escalation_id)
  const link = customerLinkOf(deps, found)
  return {
    reply: { escalation_id: found.escalation_id, ...link },
    writes: [],
    audit: auditOf(found, { link_expires_at: link.link_expires_at }),
  }
}
