import { unixSeconds } from '@customer-service/core'
import { put, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { texts } from '../tables.ts'

/** When an analysis made now is gone: Unix seconds. */
export function expiryOf({ now, retentionSeconds }: Deps): number {
  return unixSeconds(now()) + retentionSeconds
}

/** Keeps what customers wrote, by analysis, for corrections; nothing when the settings say so. */
export function keepTexts(
  { now, textRetentionSeconds }: Deps,
  id: string,
  kept: Readonly<Record<string, string>>,
): readonly Write[] {
  if (textRetentionSeconds === 0) return []
  const expires_at = unixSeconds(now()) + textRetentionSeconds
  return [put(texts, { id, texts: kept, expires_at }, 'absent')]
}
