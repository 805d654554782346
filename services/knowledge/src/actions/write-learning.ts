import { put, type Stored, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import type { LearnedQuestion } from '../domain/learned-questions.ts'
import {
  type ArticleChange,
  changes,
  type ForgottenQuestion,
  learnings,
  type StoredArticle,
  type StoredLearning,
} from '../tables.ts'

export interface Learning {
  readonly learned: readonly LearnedQuestion[]
  readonly writes: readonly Write[]
}

/**
 * Writes what an article is found by, for every process's index to take in. Nothing is written for what stays the same.
 * @param before as stored; of an earlier article with this id it counts for nothing
 */
export function writeLearning(
  deps: Deps,
  article: StoredArticle,
  before: Stored<StoredLearning> | undefined,
  change: (learned: readonly LearnedQuestion[]) => readonly LearnedQuestion[],
  forgotten?: readonly ForgottenQuestion[],
): Learning {
  const own = before?.created_at === article.created_at ? before : undefined
  const learnedBefore = own?.learned ?? []
  const learned = change(learnedBefore)
  if (learned === learnedBefore && forgotten === undefined) return { learned, writes: [] }
  const { id: article_id, created_at } = article
  const revision = deps.newId('rev')
  const logged: ArticleChange = { article_id, change: 'learned', revision, at: deps.now().toISOString() }
  deps.index.expect(logged)
  const after = { article_id, created_at, learned, forgotten: forgotten ?? own?.forgotten ?? [], revision }
  return { learned, writes: [put(learnings, after, before?.version ?? 'absent'), put(changes, logged, 'absent')] }
}
