import type { Deps } from '../deps.ts'
import { type StoredArticle, views } from '../tables.ts'

/** How often an article was read. */
export async function readViews({ store }: Deps, { id, created_at }: StoredArticle): Promise<number> {
  const counter = await store.get(views, id, created_at)
  return counter?.counts.views ?? 0
}
