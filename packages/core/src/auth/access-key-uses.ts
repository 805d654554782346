import { DAY_SECONDS, toTimestamp, unixSeconds } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { defineTable } from '../store/table.ts'
import { put, type Write } from '../store/write.ts'
import { LIFETIME_DAYS } from './access-keys.ts'

export interface AccessKeyUse {
  readonly access_key_id: string
  /** To 5 minutes. */
  readonly last_used_at: string
  /** Unix seconds. */
  readonly expires_at: number
}

/** When each key was last used: apart from the keys, so that noting it is no rival of changing them. */
export const accessKeyUses = defineTable<AccessKeyUse>({
  name: 'access_key_uses',
  key: ({ access_key_id }) => [access_key_id],
  expiresAt: ({ expires_at }) => expires_at,
})

/** Kept as long as a key can live that is used now. */
export function useOf(access_key_id: string, now: Date): Write {
  const expires_at = unixSeconds(now) + LIFETIME_DAYS * DAY_SECONDS
  return put(accessKeyUses, { access_key_id, last_used_at: toTimestamp(now), expires_at }, 'any')
}

/** Undefined when the key was never used, or not for a key's lifetime. */
export async function lastUseOf(store: Store, accessKeyId: string): Promise<string | undefined> {
  return (await store.get(accessKeyUses, accessKeyId))?.last_used_at
}
