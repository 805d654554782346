import type { Store } from '@customer-service/core/store'
import { RECENT, type Recent } from '../domain/impression.ts'
import { type Point, points, pointsOf } from '../tables.ts'

/** The last impressions of a conversation, oldest first. */
export async function recentOf(store: Store, of: Pick<Point, 'conversation_id' | 'owner'>): Promise<Recent> {
  const { items } = await store.query(points, pointsOf(of), { descending: true, limit: RECENT })
  return items.toReversed()
}
