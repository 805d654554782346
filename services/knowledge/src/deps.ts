import type { ServiceDeps } from '@customer-service/core'
import { ArticleIndex } from './engines/article-index.ts'

export type Deps = ServiceDeps & { readonly index: ArticleIndex }

export function openDeps(base: ServiceDeps): Deps {
  return { ...base, index: new ArticleIndex(base.store, base.now) }
}
