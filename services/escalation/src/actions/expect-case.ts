import { prefixed } from '@customer-service/contracts'
import type { CaseExpectation, expectCase as contract } from '@customer-service/contracts/escalation'
import { accessDenied, toTimestamp } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { resourceOf } from '../domain/escalation-case.ts'
import { dueTimes } from '../domain/sla-policy.ts'
import { customerLinkOf } from './customer-link-of.ts'

/**
 * What can be told of a case that will be opened from an event. Whoever asks may act for the customer named, and the link
 * opens that customer's case only: it is of no use for the id of somebody else's.
 */
export async function expectCase(
  deps: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<CaseExpectation> {
  const owned = { escalation_id: prefixed('esc', params.escalation_id), user_id: body.user_id }
  const resource = resourceOf(owned)
  if (!caller.may(resource)) throw accessDenied(resource)
  const { policy } = deps.rules
  return {
    expected_response_time: toTimestamp(dueTimes(policy, body.priority, deps.now()).response),
    time_zone: policy.calendar.clock.timeZone,
    ...customerLinkOf(deps, owned),
  }
}
