import { put, type Write } from '@customer-service/core/store'
import { revisions } from '../tables.ts'
import { type Loaded, REVISION } from './route-table.ts'

/**
 * Part of every change of destinations and rules: changes are decided one after another, each on what the one before
 * left, so that no rule ever names a destination that is gone.
 */
export function revise({ version }: Loaded): Write {
  return put(revisions, { id: REVISION }, version ?? 'absent')
}
