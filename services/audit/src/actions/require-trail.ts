import type { Caller } from '@customer-service/core/auth'
import { notTheirs } from '../errors.ts'

/** One customer's trail needs that customer's resource; everybody's needs everything. Otherwise 403. */
export function requireTrail(caller: Caller, userId: string | undefined): void {
  const resources = userId === undefined ? ['audit/*', 'user/*/audit/*'] : [`user/${userId}/audit/*`]
  for (const resource of resources) {
    if (!caller.may(resource)) throw notTheirs(resource)
  }
}
