import { trailResources } from '@customer-service/contracts/audit'
import { accessDenied } from '@customer-service/core'
import type { Caller } from '@customer-service/core/auth'

/** One customer's trail needs that customer's resource; everybody's needs everything. Otherwise 403. */
export function requireTrail(caller: Caller, userId: string | undefined): void {
  for (const resource of trailResources(userId)) {
    if (!caller.may(resource)) throw accessDenied(resource)
  }
}
