import type { AccessKey } from '@customer-service/contracts/access'
import type { AccessKeyItem } from '@customer-service/core/auth'

/** What may be shown of a key: everything but the secret and where it lies. */
export function accessKeyView(item: AccessKeyItem, lastUsedAt?: string): AccessKey {
  return {
    access_key_id: item.access_key_id,
    principal: item.principal,
    status: item.status,
    created_at: item.created_at,
    expires_at: item.expires_at,
    ...(lastUsedAt !== undefined && { last_used_at: lastUsedAt }),
    policy: { ...item.policy },
  }
}

/** Keys lie apart from what customers own, so that a policy for all of `user/*` hands out none of their keys. */
export function accessKeyResource(principal: string, accessKeyId = '*'): string {
  return `access-key/${principal}/${accessKeyId}`
}
