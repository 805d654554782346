import { accessDenied } from '@customer-service/core'
import type { Caller } from '@customer-service/core/auth'

/** Lists and queues are for people who work on cases: 403 for a caller that may see only some customers' ones. */
export function requireAllCases(caller: Caller): void {
  for (const resource of ['escalation/*', 'user/*/escalation/*']) {
    if (!caller.may(resource)) throw accessDenied(resource)
  }
}
