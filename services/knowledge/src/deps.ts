import type { ServiceDeps } from '@customer-service/core'
import type { Config } from './config.ts'
import { ArticleIndex } from './engines/article-index.ts'
import { ShownArticles } from './engines/shown-articles.ts'

export type Deps = ServiceDeps & {
  readonly index: ArticleIndex
  readonly shown: ShownArticles
  /** How many customers must agree before the index learns from them. */
  readonly learnFromUsers: number
}

export function openDeps(base: ServiceDeps, { KNOWLEDGE_LOOK_SECONDS, KNOWLEDGE_LEARN_FROM_USERS }: Config): Deps {
  return {
    ...base,
    index: new ArticleIndex(base.store, base.now, KNOWLEDGE_LOOK_SECONDS),
    shown: new ShownArticles(base.store, base.now),
    learnFromUsers: KNOWLEDGE_LEARN_FROM_USERS,
  }
}
