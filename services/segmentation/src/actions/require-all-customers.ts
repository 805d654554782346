import type { Caller } from '@customer-service/core/auth'
import { accessDenied } from '../errors.ts'

/** Imports and audiences are about all customers: 403 for a caller that may see only some. */
export function requireAllCustomers(caller: Caller): void {
  if (!caller.may('user/*/segments')) throw accessDenied('user/*/segments')
}
