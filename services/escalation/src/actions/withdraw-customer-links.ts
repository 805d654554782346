import type { withdrawCustomerLinks as contract } from '@customer-service/contracts/escalation'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { cases } from '../tables.ts'
import { auditOf } from './audit-of.ts'
import { loadCase } from './load-case.ts'

/** Ends every link to the case that there is. What people do with the case is untouched, so nobody else hears of it. */
export async function withdrawCustomerLinks(
  deps: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<Decision<{ readonly escalation_id: string }>> {
  const { version, ...found } = await loadCase(deps, caller, params.escalation_id)
  const links_withdrawn = (found.links_withdrawn ?? 0) + 1
  return {
    reply: { escalation_id: found.escalation_id },
    writes: [put(cases, { ...found, links_withdrawn }, version)],
    audit: auditOf(found, { links_withdrawn }),
  }
}
