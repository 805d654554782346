import { articleChanged } from '@customer-service/contracts/knowledge'
import { onBatch } from '@customer-service/core/events'
import type { Deps } from '../deps.ts'

/** Takes the changes into this process's index. */
export const onArticleChanged = onBatch([articleChanged], async ({ index }: Deps, deliveries) => {
  await index.refresh(new Set(deliveries.map(({ data }) => data.article_id)))
  return []
})
