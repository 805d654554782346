import { createHash } from 'node:crypto'

/** An id made from the address itself, so that an address has one subscription however often it is configured (C-21). */
export function subscriptionId(prefix: 'wh' | 'email', address: string): string {
  return `${prefix}-${createHash('sha256').update(address).digest('hex').slice(0, 32)}`
}
